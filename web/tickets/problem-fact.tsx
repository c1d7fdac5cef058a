import { ActionIcon, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowUpRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { FactRow } from './fact-row.tsx';
import { useChangeTicket } from './use-change-ticket.ts';

/** The problem that an incident belongs to, found by words of its subject or its number; nothing for other tickets. */
export function ProblemFact({ ticket, disabled }: { ticket: Ticket; disabled: boolean }) {
  const { t } = useTranslation();
  const change = useChangeTicket(ticket.id);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim() === ticket.problem?.subject ? '' : typed.trim(), 150);
  const isIncident = ticket.type === 'incident';
  const { data } = useQuery({
    queryKey: ['tickets', 'problems', asked],
    queryFn: () =>
      call(ticketsRoutes.listTickets, { query: { type: 'problem', query: asked || undefined, limit: 10 } }),
    enabled: isIncident && !disabled,
    placeholderData: keepPreviousData,
  });
  if (!isIncident) return null;
  const found = (data?.items ?? []).map(({ id, subject }) => ({ id, subject }));
  const now = ticket.problem;
  const offered = now && !found.some((each) => each.id === now.id) ? [now, ...found] : found;
  return (
    <FactRow label={t('work:incidents.problem')}>
      <span className="row">
        <Select
          className="grow"
          aria-label={t('work:incidents.problem')}
          variant="unstyled"
          disabled={disabled}
          searchable
          clearable
          placeholder={t('tickets:facts.none')}
          nothingFoundMessage={t('work:incidents.noProblem')}
          filter={({ options }) => options}
          data={offered.map((each) => ({ value: String(each.id), label: each.subject }))}
          value={now ? String(now.id) : null}
          onSearchChange={setTyped}
          onChange={(value) => {
            const chosen = offered.find((each) => String(each.id) === value) ?? null;
            change({ problemId: chosen?.id ?? null }, { problem: chosen });
          }}
        />
        {now ? (
          <ActionIcon
            component={Link}
            to={`/inbox/all/${now.id}`}
            size={24}
            aria-label={t('work:incidents.open', { subject: now.subject })}
          >
            <IconArrowUpRight size={14} />
          </ActionIcon>
        ) : null}
      </span>
    </FactRow>
  );
}
