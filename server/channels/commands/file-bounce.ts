import type { Ctx } from '../../platform/context.ts';
import { receiveMessage } from '../../tickets/commands/receive-message.ts';
import { recordDelivery } from '../../tickets/commands/record-delivery.ts';
import { namedTickets } from '../queries/named-tickets.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';
import type { Bounce } from '../rules/read-bounce.ts';
import { putSuspendedAddress } from '../store.ts';
import type { FiledPlace } from './file-mail.ts';
import { incomingMessage } from './incoming-of-mail.ts';
import { newTicketOf } from './new-ticket-of-mail.ts';

const states = { hard: 'bounced', soft: 'deferred', delayed: 'deferred', delivered: 'delivered' } as const;

/**
 * A report about a mail of ours (RFC 3464) goes to the ticket of that mail and marks its delivery. Only a Message-ID with our
 * signature names it, so nobody can make up a bounce. Null when the mail is no bounce or names none of ours.
 */
export async function fileBounce(ctx: Ctx, prepared: PreparedMail): Promise<FiledPlace | null> {
  const { bounce } = prepared;
  if (!bounce) return null;
  const addresses = [...prepared.rcptTo, ...prepared.mail.deliveredTo];
  const { inReplyTo, references } = prepared.mail;
  const named = await namedTickets(ctx, {
    inReplyTo: bounce.originalMessageId,
    references: inReplyTo ? [...references, inReplyTo] : references,
    addresses,
  });
  const about = named.tokens[0];
  const ticket = named.tickets.find(({ ticketId }) => ticketId === about?.ticketId);
  if (!about || !ticket) return null;
  await markDelivery(ctx, about.messageId, bounce);
  // Filed under the requester, whose mail it is about: a mail daemon is nobody's customer.
  const message = incomingMessage(prepared, ticket.requesterId);
  const asNew = await newTicketOf(ctx, prepared, { requesterId: ticket.requesterId, ccs: [] });
  return receiveMessage(ctx, ticket.ticketId, { ...message, automatic: 'bounce' }, asNew);
}

async function markDelivery(ctx: Ctx, messageId: number, bounce: Bounce): Promise<void> {
  const words = [bounce.recipient, bounce.diagnostic || bounce.status].filter(Boolean).join(': ');
  await recordDelivery(ctx, { messageId, state: states[bounce.kind], words: words || null, of: 'report' });
  // Whoever got a mail of ours could write a report about it, so it counts only for whom that mail went to.
  if (bounce.kind === 'hard' && bounce.recipient && (await wentTo(ctx, messageId, bounce.recipient)))
    await putSuspendedAddress(ctx, bounce.recipient, words);
}

async function wentTo(ctx: Ctx, messageId: number, address: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('messages')
    .innerJoin('tickets', 'tickets.id', 'messages.ticket_id')
    .leftJoin('customer_emails', (join) =>
      join.onRef('customer_emails.customer_id', '=', 'tickets.requester_id').on('customer_emails.email', '=', address),
    )
    .select(['customer_emails.email', 'mail_cc'])
    .where('messages.id', '=', messageId)
    .executeTakeFirst();
  return row !== undefined && (row.email !== null || row.mail_cc.includes(address));
}
