import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type BulkWish, bulkChangesRoutes as bulk } from '../../contract/bulk-changes.ts';
import type { RefusalBody } from '../../contract/refusals.ts';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { viewsRoutes } from '../../contract/views.ts';
import { openWorld, type Who, type World } from '../../test/world.ts';
import { changeOneInBulk } from './commands/change-one-in-bulk.ts';

const house = { kind: 'system', name: 'test' } as const;
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

async function openSome(count: number, subject = 'Late parcel'): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < count; at++) {
    const requester = { email: `nora${at}@post.example` };
    const body = { subject, requester, tags: ['parcel'], message: { text: 'Where is it?' } };
    ids.push((await world.call('tomas', routes.openTicket, { body })).id);
  }
  return ids;
}

async function run(ticketIds: number[], change: BulkWish, who: Who = 'tomas') {
  const { id } = await world.call(who, bulk.startBulkChange, { body: { tickets: { ticketIds }, change } });
  await world.settle();
  return world.call(who, bulk.showBulkChange, { params: { id } });
}
const ticket = (id: number) => world.call('maya', routes.showTicket, { params: { id } });
async function undo(id: number, who: Who = 'tomas') {
  const undoing = await world.call(who, bulk.undoBulkChange, { params: { id } });
  await world.settle();
  return world.call(who, bulk.showBulkChange, { params: { id: undoing.id } });
}

test('many tickets are changed by the ordinary commands, and the change tells how far it has come', async () => {
  const ids = await openSome(3);
  const change = { status: 'pending', priority: 'high', addTags: ['storm'], removeTags: ['parcel'] } as const;
  const begun = await world.call('tomas', bulk.startBulkChange, {
    body: { tickets: { ticketIds: ids }, change: { ...change, addTags: ['storm'], removeTags: ['parcel'] } },
  });
  assert.deepEqual([begun.state, begun.total, begun.done], ['running', 3, 0]);
  await world.settle();
  const ended = await world.call('tomas', bulk.showBulkChange, { params: { id: begun.id } });
  assert.deepEqual([ended.state, ended.done, ended.failedCount], ['done', 3, 0]);
  for (const id of ids) {
    const { status, priority, tags } = await ticket(id);
    assert.deepEqual({ status, priority, tags }, { status: 'pending', priority: 'high', tags: ['storm'] });
    const { items } = await world.call('tomas', routes.listTicketEvents, { params: { id } });
    assert.ok(
      items.some((event) => event.name === 'ticket.status-changed' && event.actor.id === world.cast.agents.tomas.id),
    );
  }
});

test('what could not be changed is listed with its reason, and the rest is done', async () => {
  const [closed = 0, fine = 0, hidden = 0] = await openSome(3);
  await world.call('tomas', routes.solveTicket, { params: { id: closed } });
  world.clock.forward({ days: 40 });
  const { closeSolved } = await import('./jobs/tidy-files.ts');
  await closeSolved.run(world.edge, {});
  const ended = await run([closed, fine, hidden, 999_999], { priority: 'low' });
  assert.deepEqual(
    ended.failed.map(({ ticketId, code }) => [ticketId, code]),
    [
      [closed, 'ticket.closed'],
      [999_999, 'ticket.not-found'],
    ],
  );
  assert.equal(ended.done, 2);
  assert.equal((await ticket(fine)).priority, 'low');
});

test('who is limited to teams changes only what they see', async () => {
  const [foreign = 0, own = 0] = await openSome(2);
  await world.call('tomas', routes.changeTicket, { params: { id: own }, body: { teamId: world.cast.teams.plantCare } });
  const ended = await run([foreign, own], { priority: 'urgent' }, 'priya');
  assert.deepEqual(ended.failed, [{ ticketId: foreign, subject: null, code: 'ticket.not-found' }]);
  assert.equal((await ticket(foreign)).priority, null);
  assert.equal((await ticket(own)).priority, 'urgent');
});

test('undoing puts back what nobody changed since and lists the rest', async () => {
  const [left = 0, touched = 0, tagged = 0] = await openSome(3);
  const ended = await run([left, touched, tagged], {
    status: 'solved',
    assigneeId: world.cast.agents.lena.id,
    addTags: ['storm'],
    isSpam: true,
  });
  assert.equal(ended.done, 3);
  await world.call('tomas', routes.changeTicket, {
    params: { id: touched },
    body: { assigneeId: world.cast.agents.maya.id },
  });
  await world.call('tomas', routes.changeTicket, {
    params: { id: tagged },
    body: { tags: ['parcel', 'storm', 'own'] },
  });
  const undone = await undo(ended.id);
  assert.deepEqual(
    [undone.done, undone.failed.map((each) => [each.ticketId, each.code])],
    [2, [[touched, 'bulk-change.changed-since']]],
  );
  const back = await ticket(left);
  assert.deepEqual([back.status, back.assignee, back.tags, back.isSpam], ['open', null, ['parcel'], false]);
  const kept = await ticket(touched);
  assert.deepEqual([kept.status, kept.assignee?.id, kept.isSpam], ['open', world.cast.agents.maya.id, false]);
  assert.deepEqual((await ticket(tagged)).tags, ['parcel', 'own']);
  const again = await world.as('tomas').post(`/api/bulk-changes/${ended.id}/undo`);
  assert.equal((again.body as RefusalBody).error.code, 'bulk-change.undone');
});

test('the trash takes the right to it, and gives back what lay in it', async () => {
  const ids = await openSome(2);
  const refused = await world
    .as('tomas')
    .post('/api/bulk-changes', { tickets: { ticketIds: ids }, change: { isDeleted: true } });
  assert.equal(refused.status, 403);
  const ended = await run(ids, { isDeleted: true }, 'lena');
  assert.ok((await ticket(ids[0] ?? 0)).deletedAt);
  await undo(ended.id, 'lena');
  assert.equal((await ticket(ids[0] ?? 0)).deletedAt, null);
});

test('a query or a view stands for the tickets it finds now', async () => {
  const ids = await openSome(2, 'Broken terrarium');
  await world.settle();
  const begun = await world.call('tomas', bulk.startBulkChange, {
    body: { tickets: { query: 'terrarium status:new' }, change: { addTags: ['glass'] } },
  });
  assert.equal(begun.total, 2);
  await world.settle();
  const view = await world.call('tomas', viewsRoutes.addView, {
    body: { name: 'Glass', scope: 'personal', conditions: { field: 'tag', op: 'is', values: ['glass'] } },
  });
  const more = await world.call('tomas', bulk.startBulkChange, {
    body: { tickets: { viewId: view.id }, change: { priority: 'high' } },
  });
  await world.settle();
  assert.equal(more.total, 2);
  for (const id of ids) assert.equal((await ticket(id)).priority, 'high');
  const none = await world
    .as('tomas')
    .post('/api/bulk-changes', { tickets: { query: 'nothingatall' }, change: { priority: 'high' } });
  assert.equal((none.body as RefusalBody).error.code, 'bulk-change.nothing');
});

test('a stopped change leaves what it had not reached', async () => {
  const ids = await openSome(3);
  const { id } = await world.call('tomas', bulk.startBulkChange, {
    body: { tickets: { ticketIds: ids }, change: { priority: 'low' } },
  });
  await world.edge.transact(house, (ctx) => changeOneInBulk(ctx, { bulkId: id, ticketId: ids[0] ?? 0 }));
  const stopped = await world.call('tomas', bulk.cancelBulkChange, { params: { id } });
  await world.settle();
  assert.deepEqual([stopped.state, stopped.done], ['cancelled', 1]);
  assert.equal((await ticket(ids[1] ?? 0)).priority, null);
  assert.equal((await ticket(ids[0] ?? 0)).priority, 'low');
});

test('a ticket is changed once, however often a process dies or two reach for it', async () => {
  const [id = 0] = await openSome(1);
  const begun = await world.call('tomas', bulk.startBulkChange, {
    body: { tickets: { ticketIds: [id] }, change: { priority: 'low' } },
  });
  const place = { bulkId: begun.id, ticketId: id };
  await assert.rejects(
    world.edge.transact(house, async (ctx) => {
      await changeOneInBulk(ctx, place);
      throw new Error('killed before the commit');
    }),
  );
  assert.equal((await ticket(id)).priority, null);
  const both = await Promise.allSettled(
    [1, 2].map(() => world.edge.transact(house, (ctx) => changeOneInBulk(ctx, place))),
  );
  assert.equal(both.filter((each) => each.status === 'fulfilled').length, 1);
  await world.settle();
  const { items } = await world.call('tomas', routes.listTicketEvents, { params: { id } });
  assert.equal(items.filter((event) => event.name === 'ticket.priority-changed').length, 1);
  assert.equal((await world.call('tomas', bulk.showBulkChange, { params: { id: begun.id } })).state, 'done');
});

test('nobody sees or undoes the changes of others, and empty or endless ones are refused', async () => {
  const [id = 0] = await openSome(1);
  const ended = await run([id], { priority: 'low' });
  assert.equal((await world.as('lena').get(`/api/bulk-changes/${ended.id}`)).status, 404);
  assert.equal((await world.as('lena').post(`/api/bulk-changes/${ended.id}/undo`)).status, 404);
  assert.equal(
    (await world.as('tomas').post('/api/bulk-changes', { tickets: { ticketIds: [id] }, change: {} })).status,
    422,
  );
  const ticketIds = Array.from({ length: 1001 }, (_, at) => at + 1);
  assert.equal(
    (await world.as('tomas').post('/api/bulk-changes', { tickets: { ticketIds }, change: { priority: 'low' } })).status,
    422,
  );
  const { items } = await world.call('tomas', bulk.listBulkChanges, {});
  assert.equal(items[0]?.id, ended.id);
});
