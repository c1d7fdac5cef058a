import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { togetherRoutes } from '../../contract/together.ts';
import { everyPriority, promiseRoad } from '../../test/promise-road.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let road: ReturnType<typeof promiseRoad>;
before(async () => {
  world = await openWorld();
  road = promiseRoad(world);
});
after(() => world.close());
beforeEach(() => road.newDay());

test('first reply: due, warned, breached and missed to the second; nearest on the ticket', async () => {
  await road.promise(everyPriority({ 'first-reply': 60 }), { warning: { percent: 50 } });
  const began = world.clock.now.getTime();
  const id = await road.open();
  const dueAt = new Date(began + 3_600_000).toISOString();
  assert.deepEqual((await road.show(id)).nextDue, { at: dueAt, kind: 'first-reply', state: 'running' });
  road.minute(30);
  world.clock.forward({ seconds: -1 });
  await world.settle();
  assert.deepEqual(await road.told(id, 'warned'), []);
  world.clock.forward({ seconds: 1 });
  await world.settle();
  assert.deepEqual(await road.told(id, 'warned'), ['first-reply']);
  road.minute(30);
  world.clock.forward({ seconds: -1 });
  await world.settle();
  assert.deepEqual(await road.stands(id, 'first-reply'), ['running', 3599 / 60]);
  world.clock.forward({ seconds: 1 });
  await world.settle();
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply'], 'told once');
  assert.deepEqual((await road.show(id)).nextDue, { at: dueAt, kind: 'first-reply', state: 'breached' });
  road.minute(5);
  await road.reply(id);
  assert.deepEqual(await road.stands(id, 'first-reply'), ['missed', 65]);
  assert.deepEqual([(await road.show(id)).nextDue, await road.told(id, 'achieved')], [null, []]);
});

test('a reply that came in time is no breach, although the clock looks first', async () => {
  await road.promise(everyPriority({ 'first-reply': 60 }));
  const id = await road.open();
  road.minute(59);
  await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body: { text: 'Hello' } });
  road.minute(5);
  await world.settle();
  assert.deepEqual([await road.told(id, 'breached'), await road.told(id, 'achieved')], [[], ['first-reply']]);
  assert.deepEqual(await road.stands(id, 'first-reply'), ['achieved', 59]);
});

test('next reply runs from the oldest words that nobody answered, also while pending', async () => {
  await road.promise(everyPriority({ 'next-reply': 30 }));
  const id = await road.open();
  assert.equal(await road.target(id, 'next-reply'), undefined);
  await road.reply(id, 'pending');
  road.minute(100);
  await road.write(id);
  road.minute(10);
  await road.write(id);
  assert.deepEqual(await road.stands(id, 'next-reply'), ['running', 10]);
  await road.reply(id);
  assert.deepEqual(await road.stands(id, 'next-reply'), ['achieved', 10]);
  road.minute(5);
  await road.write(id);
  road.minute(31);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['next-reply']);
  const states = (await road.targets(id)).filter((each) => each.kind === 'next-reply').map((each) => each.state);
  assert.deepEqual(states, ['breached', 'achieved']);
});

test('a periodic update begins anew with each reply, and stands still while pending', async () => {
  await road.promise(everyPriority({ 'periodic-update': 60 }));
  const id = await road.open();
  await road.reply(id, 'open');
  road.minute(50);
  await road.reply(id, 'open');
  road.minute(20);
  await road.change(id, { status: 'pending' });
  const paused = await road.target(id, 'periodic-update');
  assert.deepEqual([paused?.state, paused?.usedSeconds, paused?.dueAt], ['paused', 1200, null]);
  assert.deepEqual((await road.show(id)).nextDue, { at: null, kind: 'periodic-update', state: 'paused' });
  road.minute(500);
  await road.change(id, { status: 'on-hold' });
  assert.deepEqual((await road.show(id)).nextDue?.at, new Date(world.clock.now.getTime() + 40 * 60_000).toISOString());
  road.minute(40);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['periodic-update']);
  assert.deepEqual(await road.told(id, 'achieved'), ['periodic-update']);
});

test('requester wait, agent work and resolution count what their definitions say, over pauses and a reopening', async () => {
  const kinds = { 'requester-wait': 600, 'agent-work': 600, resolution: 600 };
  await road.promise(everyPriority(kinds), { resolutionPauses: ['pending'] });
  const id = await road.open();
  const [wait, work, whole] = [
    () => road.stands(id, 'requester-wait'),
    () => road.stands(id, 'agent-work'),
    () => road.stands(id, 'resolution'),
  ];
  road.minute(10);
  await road.change(id, { status: 'on-hold' });
  road.minute(20);
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['running', 30],
      ['paused', 10],
      ['running', 30],
    ],
  );
  await road.change(id, { status: 'pending' });
  road.minute(40);
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['paused', 30],
      ['paused', 10],
      ['paused', 30],
    ],
  );
  await road.change(id, { status: 'open' });
  road.minute(5);
  await road.reply(id, 'solved');
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['achieved', 35],
      ['achieved', 15],
      ['achieved', 35],
    ],
  );
  road.minute(1000);
  await road.write(id);
  road.minute(3);
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['running', 38],
      ['running', 18],
      ['running', 38],
    ],
  );
  road.minute(562);
  await world.settle();
  assert.deepEqual((await road.told(id, 'breached')).toSorted(), ['requester-wait', 'resolution']);
  await road.reply(id, 'solved');
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['missed', 600],
      ['achieved', 580],
      ['missed', 600],
    ],
  );
});

test('solved without a word the wait for a reply is lifted; words after it begin a new one', async () => {
  await road.promise(everyPriority({ 'first-reply': 60 }));
  const id = await road.open();
  road.minute(10);
  await road.change(id, { status: 'solved' });
  assert.deepEqual([await road.stands(id, 'first-reply'), (await road.show(id)).nextDue], [['lifted', 0], null]);
  road.minute(500);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), []);
  await road.write(id);
  road.minute(20);
  await road.reply(id, 'solved');
  assert.deepEqual(
    (await road.targets(id)).map((each) => [each.state, each.usedSeconds / 60]),
    [
      ['achieved', 20],
      ['lifted', 0],
    ],
  );
});

test('a reply that was taken back never was: the target runs on', async () => {
  await road.promise(everyPriority({ 'first-reply': 60, 'periodic-update': 30, resolution: 100 }));
  const id = await road.open();
  road.minute(10);
  const body = { text: 'Oops', undoSeconds: 10, status: 'solved' as const };
  const { id: messageId } = await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body });
  await world.settle();
  assert.deepEqual(await road.stands(id, 'first-reply'), ['achieved', 10]);
  world.clock.forward({ seconds: 5 });
  await world.call('tomas', ticketsRoutes.undoReply, { params: { id: messageId } });
  await world.settle();
  road.minute(20);
  assert.deepEqual(
    [(await road.stands(id, 'first-reply'))?.[0], await road.stands(id, 'resolution')],
    ['running', ['running', 30 + 5 / 60]],
  );
  road.minute(31);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply']);
});

test('the slow lane lifts what hurries people, not the answer; outside it their time goes on', async () => {
  await road.promise(everyPriority({ 'first-reply': 60, 'agent-work': 30, resolution: 40 }));
  const id = await road.open();
  road.minute(5);
  await world.call('tomas', togetherRoutes.enterSlowLane, { params: { id }, body: { reason: 'Grief' } });
  await world.settle();
  assert.equal((await road.show(id)).nextDue?.kind, 'first-reply');
  assert.equal((await road.target(id, 'agent-work'))?.state, 'lifted');
  road.minute(50);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), []);
  road.minute(5);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply']);
  await world.call('tomas', togetherRoutes.leaveSlowLane, { params: { id } });
  await world.settle();
  assert.deepEqual(
    [await road.stands(id, 'agent-work'), await road.stands(id, 'resolution')],
    [
      ['running', 5],
      ['running', 5],
    ],
  );
  road.minute(25);
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply', 'agent-work']);
});
