import { useQuery } from '@tanstack/react-query';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';

/** How many tickets each view holds; undefined until it is known. News of the topic `tickets` renews it. */
export function useTicketCounts() {
  return useQuery({ queryKey: ['ticket-counts'], queryFn: () => call(ticketsRoutes.countTickets) }).data;
}
