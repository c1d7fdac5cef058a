import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { ticketsForMail, ticketsHoldingMails } from '../../tickets/queries/ticket-for-mail.ts';
import type { ThreadPlace } from '../rules/thread-token.ts';
import { readTokens } from '../rules/thread-token.ts';

/** Where a mail may name a ticket. */
export type NamingMail = { inReplyTo: string | null; references: readonly string[]; addresses: readonly string[] };

/** What a mail names: messages of ours by signed token, and mails we hold by their Message-ID, with the tickets they are in now. */
export type NamedTickets = {
  tokens: ThreadPlace[];
  referenced: { ticketId: number; messageId: number }[];
  tickets: Awaited<ReturnType<typeof ticketsForMail>>;
};

const nothing: NamedTickets = { tokens: [], referenced: [], tickets: [] };

/** Reads what a mail names. A message that was moved to another ticket is found where it is now. */
export async function namedTickets(look: Look, mail: NamingMail): Promise<NamedTickets> {
  const ids = [mail.inReplyTo, ...mail.references.toReversed()].filter((id) => id !== null);
  const signed = readTokens(mail, look.house.keys.key('thread-token'));
  if (signed.length === 0 && ids.length === 0) return nothing;
  const tokens = await placesNow(look, signed);
  const held = tokens.length === 0 ? await ticketsHoldingMails(look, ids) : [];
  const referenced = held.toSorted((a, b) => ids.indexOf(a.mailMessageId) - ids.indexOf(b.mailMessageId));
  const tickets = await ticketsForMail(look, [...new Set([...tokens, ...referenced].map((each) => each.ticketId))]);
  return { tokens, referenced, tickets };
}

/** The places of signed tokens as they are now, in the order given; those of messages that are gone are left out. */
async function placesNow(look: Look, signed: readonly ThreadPlace[]): Promise<ThreadPlace[]> {
  if (signed.length === 0) return [];
  const { rows } = await sql<ThreadPlace>`
    select m.id as "messageId", coalesce(t.merged_into_id, t.id) as "ticketId"
    from messages m join tickets t on t.id = m.ticket_id where m.id = any(${signed.map((each) => each.messageId)})`.execute(
    look.db,
  );
  const now = new Map(rows.map((row) => [row.messageId, row]));
  return signed.map(({ messageId }) => now.get(messageId)).filter((place) => place !== undefined);
}
