import type { Ctx } from '../server/platform/context.ts';
import { mergeTickets } from '../server/tickets/commands/merge-tickets.ts';
import { openTicketByHand } from '../server/tickets/commands/open-ticket-by-hand.ts';
import { switchSlowLane } from '../server/tickets/commands/set-slow-lane.ts';
import { snoozeTicket } from '../server/tickets/commands/snooze-ticket.ts';
import { asAgent, known, type Loaded } from './load-people.ts';
import type { TicketIds } from './load-ticket.ts';
import type { SamplePlan, SampleTicket } from './plan.ts';

const day = 86_400_000;

/** One customer who wrote twice about one thing, one ticket set aside, and one customer who is given time. */
export async function loadTogether(ctx: Ctx, plan: SamplePlan, loaded: Loaded, ids: TicketIds): Promise<void> {
  const open = plan.tickets.filter((each) => each.status === 'open' && each.assignee !== null && !each.isSpam);
  const [twice, later, upset] = open;
  if (twice) await writeTwice(ctx, twice, loaded, ids);
  if (later) {
    const until = new Date(ctx.now.getTime() + 2 * day).toISOString();
    await snoozeTicket(holderOf(ctx, later, loaded), known(ids, later.key).ticketId, until);
  }
  if (upset)
    await switchSlowLane(holderOf(ctx, upset, loaded), known(ids, upset.key).ticketId, {
      reason: 'The second thing that went wrong for them this month. Take the time it needs.',
    });
}

/** The same question from the shop’s form, an hour after the mail. */
async function writeTwice(ctx: Ctx, ticket: SampleTicket, loaded: Loaded, ids: TicketIds): Promise<void> {
  const agent = holderOf(ctx, ticket, loaded);
  const again = await openTicketByHand(agent, {
    subject: ticket.subject,
    requester: { id: known(loaded.customers, ticket.requester).id },
    message: { by: 'customer', text: 'I also wrote you a mail about this. Did it arrive?', attachmentIds: [] },
  });
  await mergeTickets(agent, known(ids, ticket.key).ticketId, {
    ticketIds: [again],
    requestersInCopy: false,
    tags: true,
    followers: true,
  });
}

function holderOf(ctx: Ctx, ticket: SampleTicket, loaded: Loaded): Ctx {
  return asAgent(ctx, loaded, ticket.assignee ?? 'tomas');
}
