import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { sideConversationsRoutes as routes, type SideState } from '../../contract/side-threads.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useTopic } from '../live/use-topic.ts';

/** A side conversation that follows the news, and what can be done with it. */
export function useSideConversation(id: number) {
  const client = useQueryClient();
  const wish = reading(routes.showSideConversation, { params: { id } });
  const found = useQuery(wish);
  const clientId = useRef(crypto.randomUUID());
  const renew = () => refreshSides(client);
  useTopic('me', renew);
  useTopic(found.data ? `ticket:${found.data.ticketId}` : null, renew);
  const params = { id };
  const answer = useMutation({
    mutationFn: (text: string) =>
      call(routes.answerSideConversation, { params, body: { text, clientId: clientId.current } }),
    onSuccess: (whole) => {
      clientId.current = crypto.randomUUID();
      client.setQueryData(wish.queryKey, whole);
      return renew();
    },
  });
  const turn = useMutation({
    mutationFn: (state: SideState) => call(routes.changeSideConversation, { params, body: { state } }),
    onSuccess: (whole) => {
      client.setQueryData(wish.queryKey, whole);
      return renew();
    },
  });
  return { found, answer, turn };
}

/** Fetches again what is on screen of side conversations: one of them, and the lists of tickets. */
export async function refreshSides(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['side-conversations'] }),
    client.invalidateQueries({ queryKey: ['tickets', routes.listSideConversations.path] }),
  ]);
}

/** The side conversations of a ticket; empty until they are loaded. */
export function useSideConversations(ticketId: number) {
  return useQuery(reading(routes.listSideConversations, { params: { id: ticketId } })).data?.items ?? [];
}
