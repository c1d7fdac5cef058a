import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { withMessage } from '../../contract/apply.ts';
import { type Draft, type Message, type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';

/** A ticket as it is on screen. `older` is the cursor of the messages before those; `draftVersion` grows when the draft came from elsewhere. */
export type OpenTicket = { ticket: Ticket; messages: Message[]; older: string | null; draftVersion: number };

/** One ticket with its newest messages. Fetching again keeps older messages that were loaded before. */
export function ticketQuery(client: QueryClient, id: number) {
  return queryOptions({
    queryKey: ['ticket', id],
    queryFn: async (): Promise<OpenTicket> => {
      const { messages, ...ticket } = await call(ticketsRoutes.showTicket, {
        params: { id },
        query: { include: 'messages' },
      });
      const page = messages ?? { items: [], next: null };
      const before = client.getQueryData<OpenTicket>(['ticket', id]);
      const oldest = page.items[0]?.id ?? Number.POSITIVE_INFINITY;
      const kept = page.next ? (before?.messages ?? []).filter((each) => each.id < oldest) : [];
      return {
        ticket,
        messages: [...kept, ...page.items],
        older: kept.length > 0 ? (before?.older ?? null) : page.next,
        draftVersion: before?.draftVersion ?? 0,
      };
    },
    staleTime: 10_000,
  });
}

/** Loads the messages before those on screen and puts them in front. */
export async function loadOlder(client: QueryClient, id: number): Promise<void> {
  const before = client.getQueryData<OpenTicket>(['ticket', id]);
  if (!before?.older) return;
  const page = await call(ticketsRoutes.listMessages, { params: { id }, query: { after: before.older } });
  change(client, id, (now) => ({
    ...now,
    older: page.next,
    messages: page.items.reduce(withMessage, now.messages),
  }));
}

/** Puts a ticket that the server answered in place of the one on screen. */
export function putTicket(client: QueryClient, ticket: Ticket): void {
  change(client, ticket.id, (now) => ({ ...now, ticket }));
}

/** Puts a message in its place. */
export function putMessage(client: QueryClient, message: Message): void {
  change(client, message.ticketId, (now) => ({
    ...now,
    messages: withMessage(now.messages, message),
    ticket: { ...now.ticket, lastMessageId: Math.max(now.ticket.lastMessageId ?? 0, message.id) },
  }));
}

/** Takes a reply that was taken back off the screen and puts its words into the composer. */
export function takeBack(client: QueryClient, ticketId: number, messageId: number, draft: Draft): void {
  change(client, ticketId, (now) => ({
    ...now,
    ticket: { ...now.ticket, draft },
    messages: now.messages.filter((each) => each.id !== messageId),
    draftVersion: now.draftVersion + 1,
  }));
}

/** Remembers what the composer holds, so that it is there when the ticket is opened again from the cache. */
export function rememberDraft(client: QueryClient, ticketId: number, draft: Draft | null): void {
  change(client, ticketId, (now) => ({ ...now, ticket: { ...now.ticket, draft } }));
}

function change(client: QueryClient, id: number, how: (before: OpenTicket) => OpenTicket): void {
  client.setQueryData<OpenTicket>(['ticket', id], (before) => (before ? how(before) : before));
}
