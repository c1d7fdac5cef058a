import { domains } from '../server/domains.ts';
import { at, type Ctx } from '../server/platform/context.ts';
import { passOver } from '../server/platform/events/pass-over.ts';
import type { Edge } from '../server/platform/house.ts';
import { readTicket } from '../server/tickets/commands/read-ticket.ts';
import { asAgent, type Loaded, loadPeople } from './load-people.ts';
import { keepPictures } from './load-pictures.ts';
import { loadRouting } from './load-routing.ts';
import { loadRules } from './load-rules.ts';
import { loadServiceLevels, measureTickets } from './load-service-levels.ts';
import { surveySteps } from './load-survey.ts';
import { loadTalk } from './load-talk.ts';
import { type TicketIds, ticketSteps } from './load-ticket.ts';
import { loadTogether } from './load-together.ts';
import { loadViews } from './load-views.ts';
import { loadWork } from './load-work.ts';
import type { SamplePlan } from './plan.ts';

const loading = { kind: 'system', name: 'sample' } as const;

/**
 * Brings a plan into a house that is set up and otherwise empty, through the ordinary commands and in the order it
 * happened, in one transaction. Nothing goes out: what reactions would have sent belongs to the past. `ownerId` is the
 * owner whom the set-up made; the plan's owner is that one.
 */
export async function loadPlan(edge: Edge, plan: SamplePlan, ownerId: number): Promise<void> {
  const pictures = await keepPictures(edge.house, plan);
  await edge.transact(loading, async (ctx) => {
    const loaded = await loadPeople(ctx, plan, ownerId);
    const ids: TicketIds = new Map();
    const steps = plan.tickets.flatMap((ticket) => ticketSteps(ticket, { ...loaded, pictures, ids }));
    steps.push(...surveySteps(plan, loaded, ids));
    steps.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const step of steps) await step.run(at(ctx, step.at));
    await loadWork(ctx, plan, loaded, ids);
    await loadTalk(ctx, plan, loaded, ids);
    await loadTogether(ctx, plan, loaded, ids);
    await loadViews(ctx, loaded);
    await loadRules(asAgent(ctx, loaded, 'maya'));
    await loadRouting(ctx, plan, loaded);
    await loadServiceLevels(asAgent(ctx, loaded, 'maya'));
    await readAsTheOwnerWould(ctx, plan, loaded, ids);
  });
  await edge.transact(loading, measureTickets);
  await passOver(
    edge,
    domains.flatMap((domain) => domain.reactions ?? []),
  );
}

/** The owner has read what is older than a day, so that new words stand out. */
async function readAsTheOwnerWould(ctx: Ctx, plan: SamplePlan, loaded: Loaded, ids: TicketIds): Promise<void> {
  const yesterday = ctx.now.getTime() - 20 * 3_600_000;
  const owner = plan.agents.find((agent) => agent.role === 'owner');
  if (!owner) return;
  for (const ticket of plan.tickets) {
    const known = ids.get(ticket.key);
    const newest = ticket.messages.at(-1)?.at.getTime() ?? 0;
    if (known && newest < yesterday)
      await readTicket(asAgent(ctx, loaded, owner.key), known.ticketId, known.lastMessageId);
  }
}
