import { actingAs, type Ctx } from '../server/platform/context.ts';
import { addNote } from '../server/tickets/commands/add-note.ts';
import { changeTicket } from '../server/tickets/commands/change-ticket.ts';
import { closeSolvedTickets } from '../server/tickets/commands/close-solved-tickets.ts';
import { type IncomingMessage, plainMessage } from '../server/tickets/commands/incoming-message.ts';
import { receiveMessage } from '../server/tickets/commands/receive-message.ts';
import { recordDelivery } from '../server/tickets/commands/record-delivery.ts';
import { replyToTicket } from '../server/tickets/commands/reply-to-ticket.ts';
import { solveTicket } from '../server/tickets/commands/solve-ticket.ts';
import { asAgent, known, type Loaded } from './load-people.ts';
import type { Pictures } from './load-pictures.ts';
import type { SampleMessage, SampleTicket } from './plan.ts';

/** One thing that happened, at its own time. */
export type Step = { at: Date; run(ctx: Ctx): Promise<void> };
export type TicketIds = Map<string, { ticketId: number; lastMessageId: number }>;
type Scene = Loaded & { pictures: Pictures; ids: TicketIds };

/** Everything that happened to one ticket, each at its time. The first message opens it. */
export function ticketSteps(ticket: SampleTicket, scene: Scene): Step[] {
  const said = ticket.messages.map(
    (message): Step => ({ at: message.at, run: (ctx) => say(ctx, ticket, message, scene) }),
  );
  const { assignee, assignedAt, solvedAt, closedAt } = ticket;
  const taken: Step[] =
    assignee && assignedAt
      ? [{ at: assignedAt, run: (ctx) => take(asAgent(ctx, scene, assignee), ticket, scene) }]
      : [];
  const solved: Step[] = solvedAt
    ? [{ at: solvedAt, run: (ctx) => solve(assignee ? asAgent(ctx, scene, assignee) : ctx, ticket, scene) }]
    : [];
  const closed: Step[] = closedAt ? [{ at: closedAt, run: async (ctx) => void (await closeSolvedTickets(ctx)) }] : [];
  return [...said, ...taken, ...solved, ...closed];
}

async function say(ctx: Ctx, ticket: SampleTicket, message: SampleMessage, scene: Scene): Promise<void> {
  if ('customer' in message.by) return customerSays(ctx, ticket, message, scene);
  const agent = asAgent(ctx, scene, message.by.agent);
  const { ticketId } = known(scene.ids, ticket.key);
  const body = { text: message.text, attachmentIds: [] };
  if (message.kind === 'note') {
    const lastMessageId = await addNote(agent, ticketId, body);
    scene.ids.set(ticket.key, { ticketId, lastMessageId });
    if (message.thenStatus) await changeTicket(agent, ticketId, { status: message.thenStatus });
    return;
  }
  const lastMessageId = await replyToTicket(agent, ticketId, {
    ...body,
    undoSeconds: 0,
    ...(message.thenStatus && { status: message.thenStatus }),
  });
  await recordDelivery(ctx, { messageId: lastMessageId, state: 'delivered', words: null, of: 'attempt' });
  scene.ids.set(ticket.key, { ticketId, lastMessageId });
}

async function customerSays(ctx: Ctx, ticket: SampleTicket, message: SampleMessage, scene: Scene): Promise<void> {
  const by = 'customer' in message.by ? message.by.customer : ticket.requester;
  const writer = known(scene.customers, by);
  const requester = known(scene.customers, ticket.requester);
  const mailbox = known(scene.mailboxes, ticket.mailbox);
  const standing = scene.ids.get(ticket.key)?.ticketId ?? null;
  const acting = actingAs(ctx, { kind: 'customer', id: writer.id });
  const received = await receiveMessage(acting, standing, incoming(message, writer, mailbox.address, scene.pictures), {
    requesterId: requester.id,
    subject: ticket.subject,
    channel: 'email',
    byAgent: false,
    mailbox,
    teamId: ticket.team === null ? null : known(scene.teams, ticket.team),
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    ccs: ticket.cc,
    isSpam: ticket.isSpam,
  });
  scene.ids.set(ticket.key, { ticketId: received.ticketId, lastMessageId: received.messageId });
}

function incoming(
  message: SampleMessage,
  writer: { id: number; email: string },
  to: string,
  pictures: Pictures,
): IncomingMessage {
  return {
    ...plainMessage(writer.id, message.text),
    automatic: message.automatic,
    from: writer.email,
    to: [to],
    attachments: message.attachments.flatMap((attachment) => {
      const kept = pictures.get(attachment);
      return kept
        ? [{ name: attachment.name, contentType: attachment.contentType, ...kept, contentId: null, inline: false }]
        : [];
    }),
  };
}

async function take(ctx: Ctx, ticket: SampleTicket, scene: Scene): Promise<void> {
  if (ctx.actor.kind === 'agent')
    await changeTicket(
      ctx,
      known(scene.ids, ticket.key).ticketId,
      { assigneeId: ctx.actor.id },
      { houseSummarises: true, tellCustomer: false },
    );
}

/** Solved without a word when nobody wrote back; a reply that solved it came before, and then nothing is left to do. */
async function solve(ctx: Ctx, ticket: SampleTicket, scene: Scene): Promise<void> {
  await solveTicket(ctx, known(scene.ids, ticket.key).ticketId);
}
