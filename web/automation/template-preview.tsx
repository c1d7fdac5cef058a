import { Button, NumberInput, Popover } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes } from '../../contract/automation.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import css from './template-field.module.css';

type Props = { template: string; format: 'text' | 'html' };

/** How a text reads on a real ticket, the newest one at first; or what is wrong with it, with line and column. */
export function TemplatePreview({ template, format }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={420} position="bottom-start" withinPortal trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconEye size={14} />}
          disabled={template.trim() === ''}
          onClick={() => setOpened(!opened)}
        >
          {t('automation:template.preview')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{opened && <Filled template={template} format={format} />}</Popover.Dropdown>
    </Popover>
  );
}

function Filled({ template, format }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const newest = useQuery(reading(ticketsRoutes.listTickets, { query: { limit: 1 } }));
  const ticketId = chosen ?? newest.data?.items[0]?.id;
  const checked = useQuery({
    queryKey: ['templates', template, format, ticketId],
    queryFn: () => call(automationRoutes.checkTemplate, { body: { template, format, ticketId } }),
    enabled: newest.isSuccess,
    retry: false,
  });
  return (
    <>
      <NumberInput
        label={t('automation:template.previewOn')}
        value={ticketId ?? ''}
        min={1}
        onChange={(value) => setChosen(typeof value === 'number' && value > 0 ? value : null)}
        hideControls
        mb="sm"
      />
      <div aria-live="polite">
        {checked.error && <p className={css.fault}>{words(checked.error)}</p>}
        {checked.data?.faults.map((fault) => (
          <p key={`${fault.line} ${fault.column}`} className={css.fault}>
            {t('automation:template.fault', { line: fault.line, column: fault.column, message: fault.message })}
          </p>
        ))}
        {checked.data?.filled && (
          <p className={css.filled} dir="auto">
            {checked.data.filled}
          </p>
        )}
      </div>
    </>
  );
}
