import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { openWorld, type World } from '../../test/world.ts';

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
