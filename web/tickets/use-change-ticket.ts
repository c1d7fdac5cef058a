import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RouteCall } from '../../contract/route.ts';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { useFormFieldWords } from '../ui/use-form-field-words.ts';
import { type OpenTicket, putTicket } from './ticket-data.ts';
import { useNeeded } from './use-ticket-form.ts';

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

type Settable = 'open' | 'pending' | 'on-hold' | 'solved';
/** A status of the company's own; null: the plain one; undefined: what the category brings. */
type Custom = { id: number; label: string } | null | undefined;

/** Sets the status of a ticket at once; the toast offers the way back. What the form still needs is said instead of asked of the server. */
export function useSetStatus(ticket: Ticket): (status: Settable | 'new', custom?: Custom) => void {
  const { t } = useTranslation();
  const change = useChangeTicket(ticket.id);
  const maySolve = useMaySolve(ticket);
  return (status, custom) => {
    if (status === ticket.status && (custom === undefined || (custom?.id ?? null) === ticket.customStatusId)) return;
    if (status === 'solved' && !maySolve()) return;
    const before = { status: ticket.status, customStatusId: ticket.customStatusId, statusLabel: ticket.statusLabel };
    const wished = status === 'new' ? {} : { status };
    change(
      { ...wished, ...(custom === undefined ? {} : { customStatusId: custom?.id ?? null }) },
      { ...wished, customStatusId: custom?.id ?? null, statusLabel: custom?.label ?? null },
    );
    const undo = () => {
      if (before.status === status) return change({ customStatusId: before.customStatusId }, before);
      if (before.status === 'new' || before.status === 'closed') return change({ status: 'open' }, { status: 'open' });
      change({ status: before.status, customStatusId: before.customStatusId }, before);
    };
    toast({ text: custom?.label ?? t(status === 'new' ? 'tickets:status.new' : `tickets:statusSet.${status}`), undo });
  };
}

/** Answers whether the form lets a ticket be solved, and says what it still needs where it does not. */
export function useMaySolve(ticket: Ticket): () => boolean {
  const { t, i18n } = useTranslation();
  const words = useFormFieldWords();
  const needed = useNeeded(ticket);
  return () => {
    if (needed.length === 0) return true;
    const list = new Intl.ListFormat(i18n.language).format(needed.map(words));
    toast({ text: t('work:form.neededBeforeSolving', { fields: list }), tone: 'bad', seconds: 8 });
    return false;
  };
}
