import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { settableStatuses, type Ticket } from '../../contract/tickets.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useCan } from '../ui/me.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { statusTone } from './status-tone.ts';
import { useSetStatus } from './use-change-ticket.ts';

/** The status, and what it may become. */
export function StatusMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const set = useSetStatus(ticket);
  const mayEdit = useCan('tickets.edit') && ticket.status !== 'closed' && !ticket.deletedAt;
  const word = t(`tickets:status.${ticket.status}`);
  return (
    <Menu disabled={!mayEdit}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={t('tickets:status.label', { status: word })}
          leftSection={<StatusDot tone={statusTone[ticket.status]} />}
          rightSection={mayEdit ? <IconChevronDown size={14} /> : null}
          title={ticket.status === 'closed' ? t('tickets:status.whyClosed') : undefined}
        >
          {word}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {settableStatuses.map((status) => (
          <Menu.Item
            key={status}
            leftSection={<StatusDot tone={statusTone[status]} />}
            rightSection={status === 'solved' ? <Kbd keys="e" /> : null}
            fw={status === ticket.status ? 600 : 400}
            onClick={() => set(status)}
          >
            {t(`tickets:status.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
