import { ActionIcon, Popover, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { Badge } from '../ui/badge.tsx';
import { useCan } from '../ui/me.tsx';
import classes from './ticket-header.module.css';
import { useChangeTicket } from './use-change-ticket.ts';

type Props = { ticket: Ticket; opened: boolean; onOpened: (opened: boolean) => void };

/** The tags, and a field to change them with suggestions from tags in use. */
export function TagsLine({ ticket, opened, onOpened }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit');
  const change = useChangeTicket(ticket.id);
  const [typed, setTyped] = useState('');
  const suggestions = useTagSuggestions(typed, opened);
  const set = (tags: string[]) => {
    const clean = [
      ...new Set(
        tags
          .map((tag) =>
            tag
              .trim()
              .toLowerCase()
              .replace(/[\s,"]+/g, ' '),
          )
          .filter(Boolean),
      ),
    ];
    change({ tags: clean }, { tags: clean });
  };
  const shown = ticket.tags.slice(0, 3);
  return (
    <>
      {shown.map((tag) => (
        <Badge key={tag} title={tag}>
          <span className="clip" dir="auto">
            {tag}
          </span>
        </Badge>
      ))}
      {ticket.tags.length > shown.length ? (
        <Badge title={ticket.tags.slice(3).join(', ')}>+{ticket.tags.length - shown.length}</Badge>
      ) : null}
      {mayEdit ? (
        <Popover opened={opened} onChange={onOpened} width={320} position="bottom-start" trapFocus>
          <Popover.Target>
            <ActionIcon
              size={20}
              aria-label={t('tickets:header.tags')}
              title={t('tickets:header.tags')}
              onClick={() => onOpened(!opened)}
              className={classes.tagButton}
            >
              <IconTag size={14} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <TagsInput
              label={t('tickets:header.tags')}
              value={ticket.tags}
              onChange={set}
              searchValue={typed}
              onSearchChange={setTyped}
              data={suggestions}
              maxTags={50}
              limit={6}
              data-autofocus
              comboboxProps={{ withinPortal: false }}
              clearable={false}
              splitChars={[',']}
            />
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </>
  );
}

function useTagSuggestions(typed: string, enabled: boolean): string[] {
  const [query] = useDebouncedValue(typed.trim().toLowerCase(), 120);
  const { data } = useQuery({
    queryKey: ['tags', query],
    queryFn: () => call(ticketsRoutes.listTags, { query: { query } }),
    enabled,
  });
  return data?.items.map((each) => each.name) ?? [];
}
