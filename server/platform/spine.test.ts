import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorld, type World } from '../../test/world.ts';
import type { Ctx } from './context.ts';
import { eventsAfter, lastPosition } from './events/journal.ts';
import { retryParkedEvent } from './events/parked-events.ts';
import { installReactions, react, retryParked } from './events/react.ts';
import { reaction } from './events/reaction.ts';
import { relayEvents } from './events/relay.ts';

const system = { kind: 'system', name: 'test' } as const;
let world: World;
before(async () => {
  world = await openWorld();
  await relayEvents(world.house);
});
after(() => world.close());

/** Tells that these tickets were closed, each in a transaction of its own. */
async function tell(...ticketIds: number[]): Promise<void> {
  for (const ticketId of ticketIds)
    await world.edge.transact(system, async (ctx) => ctx.emit('ticket.closed', {}, { ticketId }));
  await relayEvents(world.house);
}

test('a world opens and answers that it is ready', async () => {
  const answer = await world.app.inject('/health/ready');
  assert.deepEqual([answer.statusCode, answer.json()], [200, { ready: true }]);
});

test('positions are gapless and each event has one, whoever writes at once and whatever is rolled back', async () => {
  const first = await lastPosition(world.house.db);
  const one = (n: number) =>
    world.edge
      .transact(system, async (ctx: Ctx) => {
        ctx.emit('ticket.closed', {}, { ticketId: 900 + n });
        if (n % 3 === 0) throw new Error('rolled back');
      })
      .catch(() => {});
  await Promise.all(
    [...Array(60).keys()].flatMap((n) => (n % 10 === 9 ? [one(n), relayEvents(world.house)] : [one(n)])),
  );
  await relayEvents(world.house);
  const events = await eventsAfter(world.house.db, first, 1000);
  assert.equal(events.length, 40);
  assert.deepEqual(
    events.map((event) => event.position),
    [...Array(40).keys()].map((n) => first + 1 + n),
  );
});

test('a reaction takes every event once and in order, also when several processes run it at the same time', async () => {
  const taken: number[] = [];
  const counting = reaction('test.counting', ['ticket.closed'], async (ctx, event) => {
    await ctx.db
      .insertInto('idempotency_keys')
      .values({ caller: 'test.counting', key: String(event.position), request_hash: '', created_at: ctx.now })
      .execute();
    taken.push(event.ticketId ?? 0);
  });
  await installReactions(world.edge, [counting]);
  await tell(...Array(150).keys());
  await Promise.all([react(world.edge, counting), react(world.edge, counting), react(world.edge, counting)]);
  await react(world.edge, counting);
  assert.deepEqual(taken, [...Array(150).keys()]);
});

test('a failing event is retried, then set aside; its ticket waits behind it, all others go on', async () => {
  const taken: number[] = [];
  let broken = true;
  const picky = reaction('test.picky', ['ticket.closed'], async (_ctx, event) => {
    if (broken && event.ticketId === 2 && !taken.includes(2)) throw new Error('cannot take ticket 2');
    taken.push(event.ticketId ?? 0);
  });
  await installReactions(world.edge, [picky]);
  await tell(1, 2, 3, 2, 4);
  await react(world.edge, picky);
  assert.deepEqual(taken, [1, 1, 3, 4], 'the batch was rolled back and done again without the failing event');
  for (let attempt = 0; attempt < 6; attempt++) {
    world.clock.forward({ hours: 1 });
    await retryParked(world.edge, picky);
  }
  const parked = await world.house.db
    .selectFrom('parked_events')
    .selectAll()
    .where('reaction', '=', 'test.picky')
    .orderBy('position')
    .execute();
  assert.deepEqual(
    parked.map((row) => [row.state, row.attempts]),
    [
      ['set-aside', 5],
      ['waiting', 0],
    ],
  );
  assert.match(parked[0]?.error ?? '', /cannot take ticket 2/);
  broken = false;
  await world.edge.transact(system, (ctx) => retryParkedEvent(ctx, parked[0]?.id ?? 0));
  await retryParked(world.edge, picky);
  assert.deepEqual(taken.slice(-2), [2, 2], 'both events of the ticket, in order');
  assert.equal(
    (await world.house.db.selectFrom('parked_events').selectAll().where('reaction', '=', 'test.picky').execute())
      .length,
    0,
  );
});

test('an event whose facts cannot be written is found among the others and parked alone', async () => {
  const faulty = reaction('test.faulty', ['ticket.closed'], async (ctx, event) => {
    const subject = event.ticketId === 503 ? String.fromCharCode(0) : 'fine';
    ctx.emit('ticket.subject-changed', { from: '', to: subject }, { ticketId: event.ticketId ?? 0 });
  });
  await installReactions(world.edge, [faulty]);
  const first = await lastPosition(world.house.db);
  await tell(501, 502, 503, 504, 505);
  await react(world.edge, faulty);
  await relayEvents(world.house);
  const written = await eventsAfter(world.house.db, first, 100, ['ticket.subject-changed']);
  assert.deepEqual(
    written.map((event) => event.ticketId),
    [501, 502, 504, 505],
  );
  const parked = world.house.db.selectFrom('parked_events').select('state').where('reaction', '=', 'test.faulty');
  assert.deepEqual(await parked.execute(), [{ state: 'retrying' }]);
});

test('an event that failed here and was taken by another process meanwhile takes effect once', async () => {
  const taken: number[] = [];
  let first = true;
  const shaky = reaction('test.shaky', ['ticket.closed'], async (_ctx, event) => {
    if (first) {
      first = false;
      throw new Error('a passing fault');
    }
    taken.push(event.ticketId ?? 0);
  });
  await installReactions(world.edge, [shaky]);
  await tell(11, 12);
  // The other process comes between our rolled back batch and the parking of its event.
  const { log } = world.house;
  const error = log.error;
  const others: Promise<void>[] = [];
  const slow = { ...world.edge, transact: heldUp(world.edge.transact, () => Promise.all(others)) };
  log.error = (() => others.push(react(world.edge, shaky))) as typeof log.error;
  await react(slow, shaky).finally(() => (log.error = error));
  world.clock.forward({ hours: 1 });
  await retryParked(world.edge, shaky);
  await react(world.edge, shaky);
  assert.deepEqual(taken, [11, 12]);
});

test('a parked event is retried by one process, however many found it due', async () => {
  const taken: number[] = [];
  let broken = true;
  const picky = reaction('test.twice-due', ['ticket.closed'], async (_ctx, event) => {
    if (broken) throw new Error('not yet');
    taken.push(event.ticketId ?? 0);
  });
  await installReactions(world.edge, [picky]);
  await tell(21);
  await react(world.edge, picky);
  broken = false;
  world.clock.forward({ hours: 1 });
  const other = () => retryParked(world.edge, picky);
  await retryParked({ ...world.edge, transact: heldUp(world.edge.transact, other) }, picky);
  assert.deepEqual(taken, [21]);
});

/** A process that is slow to begin its transactions: something else happens before each. */
function heldUp(transact: World['edge']['transact'], meanwhile: () => Promise<unknown>): World['edge']['transact'] {
  return async (actor, work) => {
    await meanwhile();
    return transact(actor, work);
  };
}

test('a reaction that is new in this version does not hear old events, one that derives hears all', async () => {
  const heard = { fresh: 0, deriving: 0 };
  const fresh = reaction('test.fresh', ['ticket.closed'], async () => void heard.fresh++);
  const deriving = reaction('test.deriving', ['ticket.closed'], async () => void heard.deriving++, { fromStart: true });
  await installReactions(world.edge, [fresh, deriving]);
  await react(world.edge, fresh);
  await react(world.edge, deriving);
  assert.equal(heard.fresh, 0);
  assert.ok(heard.deriving >= 195, `heard ${heard.deriving}`);
});

test('what a reaction tells is a link of the chain of what it heard; each transaction begins its own chain', async () => {
  const first = await lastPosition(world.house.db);
  const echo = reaction('test.echo', ['ticket.closed', 'ticket.deleted'], async (ctx, event) => {
    if (event.name === 'ticket.closed') ctx.emit('ticket.deleted', {}, { ticketId: event.ticketId ?? 0 });
    else ctx.emit('ticket.restored', {}, { ticketId: event.ticketId ?? 0 });
  });
  await installReactions(world.edge, [echo]);
  await tell(70, 71);
  for (let round = 0; round < 2; round++) {
    await react(world.edge, echo);
    await relayEvents(world.house);
  }
  const events = await eventsAfter(world.house.db, first, 100);
  const chainOf = (ticketId: number) => events.filter((event) => event.ticketId === ticketId);
  for (const links of [chainOf(70), chainOf(71)]) {
    assert.deepEqual(
      links.map(({ name, cause }) => [name, cause.depth]),
      [
        ['ticket.closed', 0],
        ['ticket.deleted', 1],
        ['ticket.restored', 2],
      ],
    );
    assert.equal(new Set(links.map(({ cause }) => cause.chain)).size, 1);
  }
  assert.notEqual(events[0]?.cause.chain, events[1]?.cause.chain);
});
