import type { Effect } from '../../../contract/automation-actions.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { planSurvey } from '../../surveys/commands/plan-survey.ts';
import { addNote } from '../../tickets/commands/add-note.ts';
import { changeTicket } from '../../tickets/commands/change-ticket.ts';
import { followTicket } from '../../tickets/commands/follow-ticket.ts';
import { openTicket } from '../../tickets/commands/open-ticket.ts';
import { replyToTicket } from '../../tickets/commands/reply-to-ticket.ts';
import { sendSystemMessage } from '../../tickets/commands/send-system-message.ts';
import { switchSlowLane } from '../../tickets/commands/set-slow-lane.ts';
import { snoozeTicket } from '../../tickets/commands/snooze-ticket.ts';
import { ticketStanding } from '../queries/ticket-standing.ts';
import { ticketPatch } from '../rules/ticket-patch.ts';

type Kind = Effect['kind'];
type Done = { [K in Kind]: (ctx: Ctx, ticketId: number, effect: Extract<Effect, { kind: K }>) => Promise<void> };

/** THE table: how each effect is brought about, through the commands of the rooms that own what it changes. */
const done: Done = {
  change: (ctx, ticketId, { field, to }) =>
    changeTicket(ctx, ticketId, ticketPatch({ [field]: to }), { houseSummarises: true }),
  reply: writeToCustomer,
  note: async (ctx, ticketId, { text, html }) =>
    void (await addNote(ctx, ticketId, { ...(html === null ? { text: text ?? '' } : { html }), attachmentIds: [] })),
  mail: async (ctx, ticketId, { agentIds, subject, text }) => {
    for (const agentId of agentIds) await ctx.enqueue('automation.mail-agent', { agentId, ticketId, subject, text });
  },
  follow: async (ctx, ticketId, { agentId }) => {
    const follower = await agentActor(ctx, agentId);
    if (!follower) notFound('agent');
    await followTicket(actingAs(ctx, follower), ticketId, { follow: true });
  },
  survey: async (ctx, ticketId) => {
    const ticket = await ticketStanding(ctx, ticketId);
    await planSurvey(ctx, ticketId, ticket.assigneeId);
  },
  snooze: (ctx, ticketId, { until }) => snoozeTicket(ctx, ticketId, until),
  'slow-lane': (ctx, ticketId, { reason }) => switchSlowLane(ctx, ticketId, reason === null ? null : { reason }),
  'follow-up': openFollowUp,
};

/** Brings one effect about on a ticket, as whoever acts. Refuses what their command refuses. */
export function bringAbout(ctx: Ctx, ticketId: number, effect: Effect): Promise<void> {
  return (done[effect.kind] as Done[Kind])(ctx, ticketId, effect as never);
}

/** No more than so many mails of rules go to one customer's ticket within an hour: two machines that answer each other come to rest. */
const mailsAnHour = 5;

/**
 * An agent's macro replies as the agent. A rule writes an automatic mail in the thread: it counts as nobody's answer. It never
 * answers a machine.
 */
async function writeToCustomer(ctx: Ctx, ticketId: number, effect: Extract<Effect, { kind: 'reply' }>): Promise<void> {
  const { text, html } = effect;
  if (ctx.actor.kind === 'agent') {
    const body = html === null ? { text: text ?? '' } : { html };
    await replyToTicket(ctx, ticketId, { ...body, attachmentIds: [], undoSeconds: 10 });
    return;
  }
  const ticket = await ticketStanding(ctx, ticketId);
  if (ticket.status === 'closed') refuse('conflict', 'ticket.closed', 'This ticket is closed.');
  await refuseMachines(ctx, ticketId);
  await sendSystemMessage(ctx, { ticketId, text: text ?? '', html: html ?? null });
}

async function refuseMachines(ctx: Ctx, ticketId: number): Promise<void> {
  const recent = await ctx.db
    .selectFrom('messages')
    .select(['kind', 'author_kind', 'automatic', 'created_at'])
    .where('ticket_id', '=', ticketId)
    .where((eb) => eb.or([eb('author_kind', '=', 'customer'), eb('kind', '=', 'system')]))
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  const theirs = recent.find((each) => each.author_kind === 'customer');
  if (theirs?.automatic)
    refuse('conflict', 'reply.to-machine', 'The newest words are a machine’s: they get no answer.');
  const since = ctx.now.getTime() - 3_600_000;
  const ours = recent.filter((each) => each.kind === 'system' && each.created_at.getTime() > since);
  if (ours.length >= mailsAnHour) refuse('limited', 'reply.too-many', 'Rules wrote often enough within this hour.');
}

async function openFollowUp(
  ctx: Ctx,
  ticketId: number,
  { subject, note, teamId }: Extract<Effect, { kind: 'follow-up' }>,
): Promise<void> {
  if (await openedByRule(ctx, ticketId))
    refuse(
      'conflict',
      'follow-up.of-follow-up',
      'What a rule has just opened opens nothing itself: it would never end.',
    );
  const ticket = await ticketStanding(ctx, ticketId);
  const followUpId = await openTicket(ctx, {
    requesterId: ticket.requesterId,
    subject,
    channel: 'agent',
    byAgent: true,
    type: 'task',
    brandId: ticket.brandId,
    teamId: teamId ?? ticket.teamId,
    followUpOfId: ticketId,
  });
  await addNote(ctx, followUpId, { text: note, attachmentIds: [] });
}

/** Whether the ticket was opened by a rule in this very chain. */
async function openedByRule(ctx: Ctx, ticketId: number): Promise<boolean> {
  const opened = await ctx.db
    .selectFrom('events')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('position', 'is not', null)
    .where('name', '=', 'ticket.opened')
    .where('chain', '=', ctx.cause.chain)
    .where('depth', '>', 0)
    .executeTakeFirst();
  return opened !== undefined;
}
