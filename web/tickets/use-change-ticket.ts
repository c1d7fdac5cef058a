import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RouteCall } from '../../contract/route.ts';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { type OpenTicket, putTicket } from './ticket-data.ts';

export type TicketChange = RouteCall<typeof ticketsRoutes.changeTicket>['body'];

/** Changes a ticket: on screen at once, back as it was when the server refuses. */
export function useChangeTicket(id: number): (change: TicketChange, shown?: Partial<Ticket>) => void {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ body }: { body: TicketChange; shown: Partial<Ticket> }) =>
      call(ticketsRoutes.changeTicket, { params: { id }, body }),
    onMutate: ({ shown }) => {
      const before = client.getQueryData<OpenTicket>(['ticket', id])?.ticket;
      if (before) putTicket(client, { ...before, ...shown });
      return before;
    },
    onSuccess: (ticket) => putTicket(client, ticket),
    onError: (_error, _given, before) => {
      if (before) putTicket(client, before);
    },
  });
  return (body, shown = {}) => change.mutate({ body, shown });
}

/** Sets the status of a ticket at once; the toast offers the way back. */
export function useSetStatus(ticket: Ticket): (status: 'open' | 'pending' | 'on-hold' | 'solved') => void {
  const { t } = useTranslation();
  const change = useChangeTicket(ticket.id);
  return (status) => {
    if (status === ticket.status) return;
    const before = ticket.status === 'new' || ticket.status === 'closed' ? 'open' : ticket.status;
    change({ status }, { status });
    toast({ text: t(`tickets:statusSet.${status}`), undo: () => change({ status: before }, { status: before }) });
  };
}
