import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type CustomStatus, statusCategories } from '../../contract/forms.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useCan } from '../ui/me.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { useCustomStatuses } from '../ui/use-custom-statuses.ts';
import { statusTone } from './status-tone.ts';
import { useSetStatus } from './use-change-ticket.ts';

/** The status, and what it may become. */
export function StatusMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit') && ticket.status !== 'closed' && !ticket.deletedAt;
  const word = ticket.statusLabel ?? t(`tickets:status.${ticket.status}`);
  return (
    <Menu disabled={!mayEdit}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          maw={200}
          aria-label={t('tickets:status.label', { status: word })}
          leftSection={<StatusDot tone={statusTone[ticket.status]} />}
          rightSection={mayEdit ? <IconChevronDown size={14} /> : null}
          title={ticket.status === 'closed' ? t('tickets:status.whyClosed') : undefined}
        >
          <span className="clip">{word}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices ticket={ticket} />
      </Menu.Dropdown>
    </Menu>
  );
}

type Category = CustomStatus['category'];

/** The categories, each with the company's own statuses below it. New is only offered to what is still new. */
function Choices({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const set = useSetStatus(ticket);
  const customs = useCustomStatuses();
  const categories = statusCategories.filter((each) => each !== 'new' || ticket.status === 'new');
  const isNow = (category: Category, id: number | null) => ticket.status === category && ticket.customStatusId === id;
  return categories.map((category) => {
    const own = customs.filter((each) => each.category === category);
    if (category === 'new' && own.length === 0) return null;
    return (
      <Fragment key={category}>
        <Menu.Item
          leftSection={<StatusDot tone={statusTone[category]} />}
          rightSection={category === 'solved' ? <Kbd keys="e" /> : null}
          fw={isNow(category, null) ? 600 : 400}
          onClick={() => set(category, own.length > 0 ? null : undefined)}
        >
          {t(`tickets:status.${category}`)}
        </Menu.Item>
        {own.map((each) => (
          <Menu.Item
            key={each.id}
            pl={34}
            fw={isNow(category, each.id) ? 600 : 400}
            onClick={() => set(category, each)}
          >
            <span dir="auto">{each.label}</span>
          </Menu.Item>
        ))}
      </Fragment>
    );
  });
}
