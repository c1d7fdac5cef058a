import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../ui/use-keys.ts';
import { ticketQuery } from './ticket-data.ts';

/** j and k open the next and the previous ticket of the list, even when the open one has just left it. Its neighbours are fetched ahead. */
export function useListKeys(
  rows: readonly { id: number }[],
  selectedId: number | null,
  addressOf: (id: number) => string,
): void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const at = rows.findIndex((row) => row.id === selectedId);
  const lastAt = useRef(-1);
  if (at >= 0) lastAt.current = at;
  const go = (step: 1 | -1) => {
    const from = at >= 0 || selectedId === null ? at : lastAt.current - (step === 1 ? 1 : 0);
    const next = rows[Math.min(rows.length - 1, Math.max(0, from + step))];
    if (next && next.id !== selectedId)
      void navigate({ to: addressOf(next.id), search: true, replace: selectedId !== null });
  };
  const neighbours = selectedId === null ? '' : [rows[at + 1]?.id, rows[at - 1]?.id].filter(Boolean).join(' ');
  useEffect(() => {
    if (!neighbours) return undefined;
    const timer = setTimeout(() => {
      for (const id of neighbours.split(' ')) void client.prefetchQuery(ticketQuery(client, Number(id)));
    }, 400);
    return () => clearTimeout(timer);
  }, [neighbours, client]);
  const group = t('tickets:keys.list');
  useKeys([
    { keys: 'j', label: t('tickets:keys.next'), group, run: () => go(1) },
    { keys: 'k', label: t('tickets:keys.previous'), group, run: () => go(-1) },
  ]);
}
