import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { forgetToasts } from '../ui/toast-store.ts';
import { takeBack } from './ticket-data.ts';

/** Takes back a reply that has not gone out; its words stand in the composer again. */
export function useUndoReply(ticketId: number): (messageId: number) => void {
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (id: number) => call(ticketsRoutes.undoReply, { params: { id } }),
    onSuccess: (draft, id) => {
      forgetToasts(`message ${id}`);
      takeBack(client, ticketId, id, draft);
      void client.invalidateQueries({ queryKey: ['ticket', ticketId] });
    },
  });
  return undo.mutate;
}
