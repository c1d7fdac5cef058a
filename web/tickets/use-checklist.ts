import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ticketWorkRoutes } from '../../contract/ticket-work.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { type OpenTicket, putTicket } from './ticket-data.ts';

/** Changes the checklist of a ticket: on screen at once, as it was when the server refuses. */
export function useChecklist(ticketId: number) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const now = () => client.getQueryData<OpenTicket>(['ticket', ticketId])?.ticket;
  const change = useMutation({
    mutationFn: ({ ask }: { ask: () => Promise<Ticket>; shown?: (list: Ticket['checklist']) => Ticket['checklist'] }) =>
      ask(),
    onMutate: ({ shown }) => {
      const before = now();
      if (before && shown) putTicket(client, { ...before, checklist: shown(before.checklist) });
      return before;
    },
    onSuccess: (ticket) => putTicket(client, ticket),
    onError: (_error, _given, before) => before && putTicket(client, before),
  });
  const add = (texts: string[]) =>
    change.mutate({
      ask: () => call(ticketWorkRoutes.addChecklistItem, { params: { id: ticketId }, body: { texts } }),
    });
  return {
    add,
    tick: (id: number, done: boolean) =>
      change.mutate({
        ask: () => call(ticketWorkRoutes.changeChecklistItem, { params: { id }, body: { done } }),
        shown: (list) =>
          list.map((each) => (each.id === id ? { ...each, doneAt: done ? new Date().toISOString() : null } : each)),
      }),
    move: (id: number, place: number) =>
      change.mutate({
        ask: () => call(ticketWorkRoutes.changeChecklistItem, { params: { id }, body: { place } }),
        shown: (list) => moved(list, id, place),
      }),
    remove: (id: number) => {
      const gone = now()?.checklist.find((each) => each.id === id);
      change.mutate({
        ask: () => call(ticketWorkRoutes.removeChecklistItem, { params: { id } }),
        shown: (list) => list.filter((each) => each.id !== id),
      });
      if (gone) toast({ text: t('work:checklist.removed'), undo: () => add([gone.text]) });
    },
  };
}

function moved(list: Ticket['checklist'], id: number, place: number): Ticket['checklist'] {
  const item = list.find((each) => each.id === id);
  return item ? list.filter((each) => each.id !== id).toSpliced(place, 0, item) : list;
}
