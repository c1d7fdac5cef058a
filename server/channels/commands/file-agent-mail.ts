import { roleHolds } from '../../../contract/permissions.ts';
import { identifyCustomer } from '../../customers/commands/identify-customer.ts';
import { type Actor, actingAs, type Ctx } from '../../platform/context.ts';
import { Refusal } from '../../platform/refuse.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { addNote } from '../../tickets/commands/add-note.ts';
import { keepUpload } from '../../tickets/commands/keep-upload.ts';
import { receiveMessage } from '../../tickets/commands/receive-message.ts';
import { replyToTicket } from '../../tickets/commands/reply-to-ticket.ts';
import type { FilingFacts } from '../queries/filing-facts.ts';
import { namedTickets } from '../queries/named-tickets.ts';
import type { ForwardedMail } from '../rules/forwarded-mail.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';
import { addOverCapNote } from './add-over-cap-note.ts';
import { namingOf } from './file-customer-mail.ts';
import type { FiledPlace } from './file-mail.ts';
import { incomingMessage } from './incoming-of-mail.ts';
import { newTicketOf } from './new-ticket-of-mail.ts';

/**
 * A mail from an agent's address. In a ticket it is that agent's reply when the sender is proven (DMARC passed) and the agent
 * may reply; else a note, because anybody can write any From, and that only with our signed token. A forward of a proven agent
 * opens a ticket of the original sender, with the agent's own words as a note. Null when it is neither: then it is filed as anybody's mail.
 */
export async function fileAgentMail(ctx: Ctx, prepared: PreparedMail, facts: FilingFacts): Promise<FiledPlace | null> {
  const { automatic, verified, forward } = prepared;
  if (facts.agentId === null || automatic.automatic || verified === false) return null;
  const agent = await agentActor(ctx, facts.agentId);
  if (!agent) return null;
  const by: Actor = verified ? agent : { kind: 'system', name: 'channels' };
  if (verified && forward && forward.from.address !== prepared.mail.from?.address)
    return fileForward(actingAs(ctx, by), prepared, forward);
  const named = await namedTickets(ctx, namingOf(prepared));
  const ticketId = (named.tokens[0] ?? (verified ? named.referenced[0] : undefined))?.ticketId;
  if (ticketId === undefined) return null;
  return writeInTicket(actingAs(ctx, by), ticketId, prepared);
}

/** Null when the ticket is not open to this agent, or lies in the trash. */
async function writeInTicket(ctx: Ctx, ticketId: number, prepared: PreparedMail): Promise<FiledPlace | null> {
  const { actor } = ctx;
  const attachmentIds: number[] = [];
  for (const file of prepared.attachments) attachmentIds.push(await keepUpload(ctx, file));
  const written = { text: saidBy(ctx, prepared), attachmentIds, clientId: `mail-${prepared.id}` };
  try {
    if (actor.kind === 'agent' && roleHolds(actor.role, 'tickets.reply') && (await takesReplies(ctx, ticketId)))
      return { ticketId, messageId: await replyToTicket(ctx, ticketId, { ...written, undoSeconds: 0 }) };
    return { ticketId, messageId: await addNote(ctx, ticketId, written) };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function takesReplies(ctx: Ctx, ticketId: number): Promise<boolean> {
  const ticket = await ctx.db.selectFrom('tickets').select('status').where('id', '=', ticketId).executeTakeFirst();
  return ticket !== undefined && ticket.status !== 'closed';
}

/** Where the agent is not proven the note says whose address it came from, as the header did. */
function saidBy(ctx: Ctx, { words, mail }: PreparedMail): string {
  const text = words.text || mail.subject || '—';
  return ctx.actor.kind === 'agent' ? text : `From: ${mail.from?.address ?? ''}\n\n${text}`;
}

async function fileForward(ctx: Ctx, prepared: PreparedMail, forward: ForwardedMail): Promise<FiledPlace> {
  const customerId = await identifyCustomer(ctx, { email: forward.from.address, name: forward.from.name });
  const asNew = await newTicketOf(ctx, prepared, { requesterId: customerId, ccs: [] });
  const message = {
    ...incomingMessage(prepared, customerId),
    text: forward.text || prepared.words.text,
    html: null,
    foldedText: null,
    foldedHtml: null,
    from: forward.from.address,
    to: [],
    cc: [],
  };
  const subject = forward.subject || asNew.subject;
  const customer: Actor = { kind: 'customer', id: customerId };
  const filed = await receiveMessage(actingAs(ctx, customer), null, message, { ...asNew, subject });
  if (forward.comment.trim())
    await addNote(noteWriter(ctx), filed.ticketId, { text: forward.comment, attachmentIds: [] });
  await addOverCapNote(ctx, filed.ticketId, prepared);
  return filed;
}

/** An agent who is limited to teams may not see the new ticket yet; the words must not be lost over it. */
function noteWriter(ctx: Ctx): Ctx {
  const free = ctx.actor.kind === 'agent' && !ctx.actor.limitedToTeams;
  return free ? ctx : actingAs(ctx, { kind: 'system', name: 'channels' });
}
