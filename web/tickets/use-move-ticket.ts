import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { putTicket } from './ticket-data.ts';

export type Move = 'spam' | 'not-spam' | 'trash' | 'restore';
const back: Record<Move, Move> = { spam: 'not-spam', 'not-spam': 'spam', trash: 'restore', restore: 'trash' };

/** Moves a ticket into spam or the trash and out again, at once, with the way back in the toast; follows and stops following. */
export function useMoveTicket(ticket: Ticket): { move: (to: Move) => void; follow: (follow: boolean) => void } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = { id: ticket.id };
  const renew = () => {
    void client.invalidateQueries({ queryKey: ['tickets'] });
    void client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
  };
  const moving = useMutation({
    mutationFn: async (to: Move): Promise<void> => {
      if (to === 'trash') await call(ticketsRoutes.deleteTicket, { params });
      else if (to === 'restore') await call(ticketsRoutes.restoreTicket, { params });
      else if (to === 'spam') await call(ticketsRoutes.markSpam, { params });
      else await call(ticketsRoutes.unmarkSpam, { params });
    },
    onSuccess: renew,
  });
  const following = useMutation({
    mutationFn: (follow: boolean) => call(ticketsRoutes.followTicket, { params, body: { follow } }),
    onSuccess: (after) => putTicket(client, after),
  });
  const move = (to: Move) => {
    moving.mutate(to, {
      onSuccess: () => toast({ text: t(`tickets:moved.${to}`), undo: () => moving.mutate(back[to]) }),
    });
  };
  return { move, follow: following.mutate };
}
