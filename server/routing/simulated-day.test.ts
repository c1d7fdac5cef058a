import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { seededRandom } from '../../sample/seeded-random.ts';
import { openWorld, type World } from '../../test/world.ts';
import { identifyCustomer } from '../customers/commands/identify-customer.ts';
import type { Ctx } from '../platform/context.ts';
import { addAgent } from '../staff/commands/add-agent.ts';
import { changeTicket } from '../tickets/commands/change-ticket.ts';
import { openTicket } from '../tickets/commands/open-ticket.ts';
import { addQueue } from './commands/change-queues.ts';
import { addSkill } from './commands/change-skills.ts';
import { drainQueues } from './commands/drain-queues.ts';
import { enterPresence } from './commands/enter-presence.ts';
import { availableAgents } from './queries/available-agents.ts';
import { waitingPage } from './queries/waiting-page.ts';
import { fits } from './rules/next-assignments.ts';

/** The same day in small, through the database: 300 tickets, 8 agents, two queues, two processes that drain at once. */
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const house = { kind: 'system', name: 'test' } as const;
const make = <T>(work: (ctx: Ctx) => Promise<T>) => world.edge.transact(house, work);
const conditions = { all: [] };
const queue: Omit<Parameters<typeof addQueue>[1], 'name' | 'conditions'> = {
  teamId: null,
  skillIds: [],
  strategy: 'least-loaded',
  mode: 'assign',
  offerSeconds: 45,
  paused: false,
};

test('a day in small: nobody over capacity, nothing waits while a fitting agent is free, each ticket given once', async () => {
  const chance = seededRandom(7).next;
  const agents = await staffed();
  const customerId = await make(async (ctx) => {
    await addQueue(ctx, { ...queue, name: 'Gifts', conditions: { field: 'tag', op: 'is', values: ['gift'] } });
    await addQueue(ctx, { ...queue, name: 'Rest', conditions, strategy: 'longest-idle' });
    await addSkill(ctx, { name: 'Wood', tags: ['wood'], languages: [], agentIds: agents.slice(0, 3) });
    return identifyCustomer(ctx, { email: 'ana@customer.example' });
  });
  for (let hour = 0; hour < 10; hour++) {
    for (let each = 0; each < 30; each++) {
      const tags = ['gift', 'wood'].filter(() => chance() < 0.3);
      await make((ctx) =>
        openTicket(ctx, { requesterId: customerId, subject: 'Pot', channel: 'api', byAgent: false, tags }),
      );
    }
    for (const agentId of agents) {
      const state = chance() < 0.75 ? ('online' as const) : ('away' as const);
      await make((ctx) => enterPresence(ctx, agentId, { state, reason: null, by: 'agent' }));
    }
    await world.settle();
    await Promise.all([make(drainQueues), make(drainQueues)]);
    await world.settle();
    await invariants();
    await make((ctx) => solveSome(ctx, chance));
    world.clock.forward({ hours: 1 });
  }
  const { rows } = await sql<{ given: number; tickets: number }>`
    select count(*)::integer as given, count(distinct ticket_id)::integer as tickets from events where name = 'ticket.routed'`.execute(
    world.house.db,
  );
  assert.equal(rows[0]?.given, rows[0]?.tickets, 'each ticket was given once');
  assert.ok((rows[0]?.given ?? 0) > 150, `${rows[0]?.given} were given`);
});

async function staffed(): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < 8; at++) {
    const agent = { name: `Agent ${at}`, email: `agent${at}@fernandclay.example`, role: 'agent', teamIds: [] } as const;
    ids.push(await make((ctx) => addAgent(ctx, { ...agent, teamIds: [], limitedToTeams: false })));
  }
  return ids;
}

async function invariants(): Promise<void> {
  await make(async (ctx) => {
    const agents = await availableAgents(ctx);
    for (const { id, load, capacity } of agents) assert.ok(load.mail <= capacity.mail, `${id} holds ${load.mail}`);
    const free = agents.filter(({ load, capacity }) => load.mail < capacity.mail);
    for (const waiting of await waitingPage(ctx, null, 1000))
      assert.ok(
        !free.some((agent) => fits(waiting, agent)),
        `ticket ${waiting.ticketId} waits though somebody is free`,
      );
  });
}

async function solveSome(ctx: Ctx, chance: () => number): Promise<void> {
  const held = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('assignee_id', 'is not', null)
    .where('status', 'in', ['new', 'open'])
    .orderBy('id')
    .execute();
  for (const { id } of held)
    if (chance() < 0.6) await changeTicket(ctx, id, { status: chance() < 0.7 ? 'solved' : 'pending' });
}
