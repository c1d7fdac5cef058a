import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TicketRow, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';

type Props = {
  label: string;
  /** Itself is never offered. */
  exceptId: number;
  /** Tickets of this customer are offered before anything is typed. */
  requesterId?: number;
  value: TicketRow | null;
  onPick: (ticket: TicketRow | null) => void;
};

/** Another ticket, found by its number or words of its subject. */
export function TicketPicker({ label, exceptId, requesterId, value, onPick }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const words = (row: TicketRow) => `#${row.id} ${row.subject} · ${row.requester.name}`;
  const [asked] = useDebouncedValue(value && typed === words(value) ? '' : typed.trim(), 150);
  const { data } = useQuery({
    queryKey: ['tickets', 'picker', asked, requesterId],
    queryFn: () =>
      call(ticketsRoutes.listTickets, { query: asked ? { query: asked, limit: 10 } : { requesterId, limit: 10 } }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).filter((each) => each.id !== exceptId && each.id !== value?.id);
  const offered = value ? [value, ...found] : found;
  return (
    <Select
      label={label}
      placeholder={t('together:pick')}
      searchable
      data-autofocus
      nothingFoundMessage={t('ui:nothingFound')}
      filter={({ options }) => options}
      data={offered.map((row) => ({ value: String(row.id), label: words(row) }))}
      value={value ? String(value.id) : null}
      onSearchChange={setTyped}
      onChange={(picked) => onPick(offered.find((each) => String(each.id) === picked) ?? null)}
    />
  );
}
