import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { openWorld, type World } from '../../test/world.ts';
import { plainMessage } from './commands/incoming-message.ts';
import { receiveMessage } from './commands/receive-message.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const show = (id: number) => world.call('tomas', routes.showTicket, { params: { id } });
const textsOf = async (id: number) =>
  (await world.call('tomas', routes.listMessages, { params: { id }, query: {} })).items.map((each) => each.text);
const reply = (id: number, text: string, more: object = {}) =>
  world.call('tomas', routes.replyToTicket, { params: { id }, body: { text, ...more } });

async function opened(email: string, text: string, more: object = {}): Promise<number> {
  world.clock.forward({ minutes: 10 });
  const body = { subject: text, requester: { email }, message: { text }, ...more };
  return (await world.call('tomas', routes.openTicket, { body })).id;
}

test('a ticket of another customer is merged: its messages, people and marks come, it is closed and leads on; undo gives all back', async () => {
  const first = await opened('ada@moss.example', 'Where is my fern?', { tags: ['fern'] });
  const second = await opened('bo@moss.example', 'The fern for Ada?', { tags: ['late'], ccs: ['cy@moss.example'] });
  await world.call('lena', routes.followTicket, { params: { id: second }, body: { follow: true } });
  world.clock.forward({ minutes: 30 });
  await reply(first, 'It is on its way.');
  const [firstBefore, secondBefore] = [await show(first), await show(second)];
  const kept = await world.call('tomas', together.mergeTickets, {
    params: { id: first },
    body: { ticketIds: [second] },
  });
  assert.deepEqual(await textsOf(first), ['Where is my fern?', 'The fern for Ada?', 'It is on its way.']);
  assert.deepEqual(
    [kept.ccs, kept.tags],
    [
      ['bo@moss.example', 'cy@moss.example'],
      ['fern', 'late'],
    ],
  );
  assert.deepEqual(kept.followerIds, [world.cast.agents.lena.id]);
  assert.equal(kept.waitingSince, secondBefore.waitingSince, 'Bo still waits, here now');
  const gone = await show(second);
  assert.deepEqual([gone.status, gone.mergedInto?.id, gone.metrics.firstReply], ['closed', first, null]);
  assert.deepEqual(await textsOf(second), []);
  const listed = await world.call('tomas', routes.listTickets, { query: { query: `#${second}` } });
  assert.deepEqual(listed.items[0]?.id, first, 'its number leads to the kept one');

  const undone = await world.call('tomas', together.undoMove, { params: { id: kept.moves[0]!.id } });
  assert.deepEqual(undone, { ticketId: second, stayed: 0, elsewhere: 0 });
  const past = (ticket: typeof kept) => ({ ...ticket, updatedAt: null });
  assert.deepEqual(past(await show(first)), past(firstBefore));
  assert.deepEqual(past(await show(second)), past(secondBefore));
  const { status } = await world.as('tomas').post(`/api/message-moves/${kept.moves[0]!.id}/undo`);
  assert.equal(status, 409);
});

test('metrics of the kept ticket count messages that came in earlier', async () => {
  const older = await opened('dee@moss.example', 'My pot is broken');
  world.clock.forward({ hours: 1 });
  const newer = await opened('dee@moss.example', 'Hello?');
  world.clock.forward({ minutes: 20 });
  await reply(newer, 'We are here.', { status: 'solved' });
  const { metrics: alone } = await show(newer);
  assert.equal(alone.firstReply, 20 * 60);
  const kept = await world.call('tomas', together.mergeTickets, {
    params: { id: newer },
    body: { ticketIds: [older] },
  });
  assert.equal(kept.metrics.firstReply, (60 + 10 + 20) * 60);
  assert.equal(kept.metrics.agentReplies, 1);
  assert.equal(kept.status, 'open', 'somebody waits who was not answered');
});

test('what came later stays, and it says so; words erased since do not come back', async () => {
  const first = await opened('eve@moss.example', 'Order 1');
  const second = await opened('eve@moss.example', 'My secret number');
  const kept = await world.call('tomas', together.mergeTickets, {
    params: { id: first },
    body: { ticketIds: [second] },
  });
  await reply(first, 'Both are ready.');
  const secret = (await world.call('tomas', routes.listMessages, { params: { id: first }, query: {} })).items[1]!;
  await world.call('lena', routes.redactMessage, { params: { id: secret.id }, body: { text: 'secret number' } });
  const undone = await world.call('tomas', together.undoMove, { params: { id: kept.moves[0]!.id } });
  assert.equal(undone.stayed, 1);
  assert.deepEqual(await textsOf(first), ['Order 1', 'Both are ready.']);
  const lists = await world.call('tomas', routes.listTickets, { query: {} });
  const row = lists.items.find((each) => each.id === second);
  assert.doesNotMatch(row?.preview?.text ?? '', /secret/);
  const { metrics, waitingSince } = await show(first);
  assert.deepEqual([metrics.agentReplies, waitingSince], [1, null]);
});

test('merged on, a ticket leads to the last one; the first merge is undone after the last', async () => {
  const [a, b, c] = [
    await opened('f@moss.example', 'A'),
    await opened('f@moss.example', 'B'),
    await opened('f@moss.example', 'C'),
  ];
  const inB = await world.call('tomas', together.mergeTickets, { params: { id: b }, body: { ticketIds: [a] } });
  const inC = await world.call('tomas', together.mergeTickets, { params: { id: c }, body: { ticketIds: [b] } });
  assert.deepEqual([(await show(a)).mergedInto?.id, await textsOf(c)], [c, ['A', 'B', 'C']]);
  const early = await world.as('tomas').post(`/api/message-moves/${inB.moves[0]!.id}/undo`);
  assert.equal(early.body.error.code, 'move.buried');
  await world.call('tomas', together.undoMove, { params: { id: inC.moves[0]!.id } });
  assert.deepEqual([(await show(a)).mergedInto?.id, await textsOf(b)], [b, ['A', 'B']]);
  await world.call('tomas', together.undoMove, { params: { id: inB.moves[0]!.id } });
  assert.deepEqual([(await show(a)).mergedInto, await textsOf(a), await textsOf(b)], [null, ['A'], ['B']]);
});

test('merging refuses a closed ticket to keep, itself, what lies in the trash and what was merged', async () => {
  const [a, b, c] = [
    await opened('g@moss.example', 'A'),
    await opened('g@moss.example', 'B'),
    await opened('g@moss.example', 'C'),
  ];
  const merge = async (id: number, ticketIds: number[]) => {
    const { status, body } = await world.as('tomas').post(`/api/tickets/${id}/merge`, { ticketIds });
    return [status, body.error?.code];
  };
  assert.deepEqual(await merge(a, [a]), [422, 'ticket.same']);
  await world.call('tomas', together.mergeTickets, { params: { id: b }, body: { ticketIds: [a] } });
  assert.deepEqual(await merge(a, [c]), [409, 'ticket.merged']);
  assert.deepEqual(await merge(c, [a]), [409, 'ticket.merged']);
  await world.call('lena', routes.deleteTicket, { params: { id: b } });
  assert.deepEqual(await merge(c, [b]), [409, 'ticket.deleted']);
  assert.deepEqual(await merge(c, [99_999]), [422, 'ticket.unknown']);
});

test('messages are split off into a ticket of the one who wrote them, linked both ways, and back again', async () => {
  const id = await opened('jo@moss.example', 'About two things');
  await reply(id, 'First thing done.');
  const note = await world.call('tomas', routes.addNote, {
    params: { id },
    body: { text: 'Second thing is for Orders' },
  });
  const split = await world.call('tomas', together.splitTicket, {
    params: { id },
    body: { messageIds: [note.id], subject: 'The second thing' },
  });
  assert.deepEqual(
    [await textsOf(id), await textsOf(split.id)],
    [['About two things', 'First thing done.'], ['Second thing is for Orders']],
  );
  assert.deepEqual(
    [split.links[0]?.kind, split.links[0]?.ticketId, split.subject],
    ['split-from', id, 'The second thing'],
  );
  assert.deepEqual(
    (await show(id)).links.map((each) => [each.kind, each.ticketId]),
    [['split-into', split.id]],
  );
  const undone = await world.call('tomas', together.undoMove, { params: { id: split.moves[0]!.id } });
  assert.equal(undone.ticketId, id);
  assert.equal((await textsOf(id)).length, 3);
  assert.deepEqual([(await show(id)).links, (await show(split.id)).deletedAt !== null], [[], true]);
});

test('messages move to another ticket; all of them is a merge and refused', async () => {
  const [from, to] = [await opened('ki@moss.example', 'Here'), await opened('lu@moss.example', 'There')];
  await reply(from, 'To you');
  const messages = (await world.call('tomas', routes.listMessages, { params: { id: from }, query: {} })).items;
  const all = await world.as('tomas').post(`/api/tickets/${from}/move-messages`, {
    messageIds: messages.map((each) => each.id),
    toTicketId: to,
  });
  assert.equal(all.body.error.code, 'messages.all');
  const there = await world.call('tomas', together.moveMessagesTo, {
    params: { id: from },
    body: { messageIds: [messages[0]!.id], toTicketId: to },
  });
  assert.deepEqual([await textsOf(to), await textsOf(from)], [['Here', 'There'], ['To you']]);
  assert.equal(there.metrics.agentReplies, 0);
  await world.call('tomas', together.undoMove, { params: { id: there.moves[0]!.id } });
  assert.deepEqual(await textsOf(to), ['There']);
});

test('tickets are linked as related or as a duplicate, once, and parted from either side', async () => {
  const [one, other] = [await opened('mo@moss.example', 'One'), await opened('ny@moss.example', 'Other')];
  await world.call('tomas', together.linkTickets, { params: { id: one }, body: { ticketId: other } });
  const linked = await world.call('tomas', together.linkTickets, {
    params: { id: other },
    body: { ticketId: one, kind: 'duplicate' },
  });
  assert.deepEqual(
    linked.links.map((each) => [each.kind, each.ticketId]),
    [['duplicate-of', one]],
  );
  const [link] = (await show(one)).links;
  assert.equal(link?.kind, 'duplicated-by');
  const parted = await world.call('tomas', together.unlinkTickets, { params: { id: one, linkId: link!.id } });
  assert.deepEqual([parted.links, (await show(other)).links], [[], []]);
});

const listed = async (view: 'open' | 'mine' | 'unassigned' | 'snoozed') =>
  (await world.call('tomas', routes.listTickets, { query: { view, limit: 100 } })).items.map((each) => each.id);
const snooze = (id: number, until: string | null) =>
  world.call('tomas', together.snoozeTicket, { params: { id }, body: { until } });
const inHours = (hours: number) => new Date(world.clock.now.getTime() + hours * 3_600_000).toISOString();

test('a ticket that is set aside leaves the lists of work and comes back when its time has come', async () => {
  const id = await opened('ot@moss.example', 'Later, please', { assigneeId: world.cast.agents.tomas.id });
  const { open, mine } = await world.call('tomas', routes.countTickets, {});
  const until = inHours(3);
  assert.deepEqual((await snooze(id, until)).snooze, {
    since: world.clock.now.toISOString(),
    until,
    by: 'Tomás Rivera',
  });
  const counts = await world.call('tomas', routes.countTickets, {});
  assert.deepEqual([counts.open, counts.mine, counts.snoozed], [open - 1, mine - 1, 1]);
  assert.deepEqual([(await listed('open')).includes(id), (await listed('mine')).includes(id)], [false, false]);
  assert.deepEqual(await listed('snoozed'), [id]);
  world.clock.forward({ hours: 2, minutes: 59 });
  await world.settle();
  assert.deepEqual(await listed('snoozed'), [id], 'not a minute early');
  world.clock.forward({ minutes: 1 });
  await world.settle();
  assert.deepEqual([await listed('snoozed'), (await listed('mine'))[0]], [[], id]);
  const events = await world.call('tomas', routes.listTicketEvents, { params: { id }, query: {} });
  assert.deepEqual(events.items.at(-1)?.payload, { because: 'time', snoozedBy: world.cast.agents.tomas.id });
  assert.equal((await show(id)).wokeAt, world.clock.now.toISOString());
});

test('the customer wakes a ticket at once, a new agent and solving too; the past is no time to wake', async () => {
  const id = await opened('pi@moss.example', 'Nobody knows when');
  await snooze(id, null);
  world.clock.forward({ days: 30 });
  await world.settle();
  assert.deepEqual(await listed('snoozed'), [id], 'without a time it waits for the customer');
  await writeAs(id);
  assert.deepEqual([await listed('snoozed'), (await show(id)).wokeAt], [[], world.clock.now.toISOString()]);
  await snooze(id, inHours(5));
  const assigneeId = world.cast.agents.lena.id;
  const held = await world.call('tomas', routes.changeTicket, { params: { id }, body: { assigneeId } });
  assert.equal(held.snooze, null, 'who is given a ticket sees it');
  await snooze(id, inHours(5));
  assert.equal((await world.call('tomas', routes.solveTicket, { params: { id } })).snooze, null);
  const done = await world.as('tomas').put(`/api/tickets/${id}/snooze`, { until: null });
  assert.deepEqual([done.status, done.body.error.code], [409, 'ticket.done']);
  const past = await world
    .as('tomas')
    .put(`/api/tickets/${await opened('q@moss.example', 'x')}/snooze`, { until: inHours(-1) });
  assert.deepEqual([past.status, past.body.error.code], [422, 'snooze.past']);
});

/** The requester writes again, through the one door in. */
async function writeAs(id: number): Promise<void> {
  const { requester, subject } = await show(id);
  await world.edge.transact({ kind: 'customer', id: requester.id }, (ctx) =>
    receiveMessage(ctx, id, plainMessage(requester.id, 'Any news?'), {
      requesterId: requester.id,
      subject,
      channel: 'api',
      byAgent: false,
    }),
  );
}

test('the slow lane is entered with a reason, told, asked for by rules and left', async () => {
  const id = await opened('ru@moss.example', 'My mother died');
  const slow = await world.call('tomas', together.enterSlowLane, { params: { id }, body: { reason: 'A bereavement' } });
  assert.deepEqual(slow.slowLane, {
    since: world.clock.now.toISOString(),
    reason: 'A bereavement',
    by: 'Tomás Rivera',
  });
  const [row] = (await world.call('tomas', routes.listTickets, { query: { order: 'newest' } })).items;
  assert.equal(row?.isSlowLane, true);
  const left = await world.call('tomas', together.leaveSlowLane, { params: { id } });
  assert.equal(left.slowLane, null);
  await world.settle();
  const events = await world.call('tomas', routes.listTicketEvents, { params: { id }, query: {} });
  assert.deepEqual(
    events.items.map((each) => each.name).filter((name) => name.includes('lane')),
    ['ticket.slow-lane-entered', 'ticket.slow-lane-left'],
  );
  const none = await world.as('tomas').put(`/api/tickets/${id}/slow-lane`, { reason: ' ' });
  assert.equal(none.status, 422);
});

test('my day: what presses most first, in the agent’s own day, and what is done', async () => {
  const agent = world.cast.agents.priya;
  const own = { assigneeId: agent.id, teamId: world.cast.teams.plantCare };
  world.clock.now = new Date('2026-06-10T08:00:00Z');
  const waiting = await opened('sa@moss.example', 'Waits', own);
  const due = await opened('te@moss.example', 'Due today', { ...own, dueAt: '2026-06-10T15:00:00Z' });
  const overdue = await opened('ul@moss.example', 'Over due', { ...own, dueAt: '2026-06-10T06:00:00Z' });
  const woken = await opened('va@moss.example', 'Woke', own);
  await world.call('priya', together.snoozeTicket, { params: { id: woken }, body: { until: inHours(1) } });
  const aside = await opened('wi@moss.example', 'Aside', own);
  await world.call('priya', together.snoozeTicket, { params: { id: aside }, body: { until: inHours(20) } });
  const pending = await opened('xo@moss.example', 'With them', own);
  await world.call('priya', routes.replyToTicket, {
    params: { id: pending },
    body: { text: 'And?', status: 'pending' },
  });
  const solved = await opened('yu@moss.example', 'Done', own);
  await world.call('priya', routes.solveTicket, { params: { id: solved } });
  world.clock.forward({ hours: 1 });
  await world.settle();
  const day = await world.call('priya', together.showMyDay, {});
  assert.deepEqual(
    day.now.map(({ id, reason }) => [id, reason]),
    [
      [overdue, 'overdue'],
      [due, 'due'],
      [woken, 'woke'],
      [waiting, 'waiting'],
    ],
  );
  assert.deepEqual(
    day.snoozed.map(({ id }) => id),
    [aside],
  );
  assert.deepEqual(day.done, { replies: 1, notes: 0, solved: 1 });
  world.clock.forward({ days: 1 });
  assert.deepEqual((await world.call('priya', together.showMyDay, {})).done, { replies: 0, notes: 0, solved: 0 });
});

test('an agent who may edit lets another follow; a light agent only follows by oneself', async () => {
  const id = await opened('za@moss.example', 'Follow me');
  const agentId = world.cast.agents.lena.id;
  const followed = await world.call('tomas', routes.followTicket, { params: { id }, body: { follow: true, agentId } });
  assert.deepEqual(followed.followerIds, [agentId]);
  const light = await world.as('sam').put(`/api/tickets/${id}/follow`, { follow: false, agentId });
  assert.equal(light.status, 403);
  const gone = await world.as('tomas').put(`/api/tickets/${id}/follow`, { follow: true, agentId: 99_999 });
  assert.equal(gone.status, 422);
});
