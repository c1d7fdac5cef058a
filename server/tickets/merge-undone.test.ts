import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ticketsRoutes as routes, type Ticket } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { openWorld, type World } from '../../test/world.ts';
import { plainMessage } from './commands/incoming-message.ts';
import { receiveMessage } from './commands/receive-message.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const acts = ['customer', 'reply', 'note', 'pending', 'on-hold', 'solve', 'tag', 'cc', 'follow', 'high'] as const;
type Act = (typeof acts)[number];
/** What says nothing to anybody and sets no status. */
const quiet = ['note', 'high', 'follow'] as const satisfies readonly Act[];
const show = (id: number) => world.call('tomas', routes.showTicket, { params: { id } });
const patch = (id: number, body: object) => world.call('tomas', routes.changeTicket, { params: { id }, body });
const textsOf = async (id: number) =>
  (await world.call('tomas', routes.listMessages, { params: { id }, query: { limit: 100 } })).items.map(
    ({ id: number, text }) => `${number} ${text}`,
  );

async function opened(name: string): Promise<number> {
  const body = { subject: name, requester: { email: `${name}@moss.example` }, message: { text: `${name} asks` } };
  return (await world.call('tomas', routes.openTicket, { body })).id;
}

async function play(id: number, act: Act): Promise<void> {
  world.clock.forward({ minutes: 7 });
  if (act === 'customer') return writeAs(id);
  if (act === 'note') return void (await world.call('tomas', routes.addNote, { params: { id }, body: { text: 'Hm' } }));
  if (act === 'reply')
    return void (await world.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'Yes' } }));
  if (act === 'solve') return void (await world.call('tomas', routes.solveTicket, { params: { id } }));
  if (act === 'follow')
    return void (await world.call('lena', routes.followTicket, { params: { id }, body: { follow: true } }));
  if (act === 'pending' || act === 'on-hold') return void (await patch(id, { status: act }));
  if (act === 'high') return void (await patch(id, { priority: 'high' }));
  const { tags, ccs } = await show(id);
  await patch(
    id,
    act === 'tag' ? { tags: [...tags, `t${tags.length}`] } : { ccs: [...ccs, `c${ccs.length}@x.example`] },
  );
}

async function writeAs(id: number): Promise<void> {
  const { requester, subject } = await show(id);
  const asNew = { requesterId: requester.id, subject, channel: 'api', byAgent: false } as const;
  await world.edge.transact({ kind: 'customer', id: requester.id }, (ctx) =>
    receiveMessage(ctx, id, plainMessage(requester.id, 'And?'), asNew),
  );
}

/** All that must be as before; when it was last touched may differ. */
const past = ({ updatedAt: _touched, ...ticket }: Ticket) => ticket;
const someActs = fc.array(fc.constantFrom(...acts), { maxLength: 5 });

test('a merge that is undone leaves two tickets as they were, whatever they were', async () => {
  await fc.assert(
    fc.asyncProperty(someActs, someActs, fc.boolean(), async (one, other, copies) => {
      const [a, b] = [await opened('ann'), await opened('ben')];
      for (const act of one) await play(a, act);
      for (const act of other) await play(b, act);
      const before = [past(await show(a)), past(await show(b)), await textsOf(a), await textsOf(b)];
      world.clock.forward({ hours: 3 });
      const body = { ticketIds: [b], requestersInCopy: copies };
      const kept = await world.call('tomas', together.mergeTickets, { params: { id: a }, body });
      world.clock.forward({ hours: 3 });
      await world.call('tomas', together.undoMove, { params: { id: kept.moves[0]!.id } });
      assert.deepEqual([past(await show(a)), past(await show(b)), await textsOf(a), await textsOf(b)], before);
    }),
    { numRuns: 25 },
  );
});

test('what is done to the kept ticket in between stays, and no message is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(
      someActs,
      fc.constantFrom(...quiet),
      fc.array(fc.constantFrom(...acts), { maxLength: 4 }),
      async (first, still, then) => {
        const [a, b] = [await opened('cid'), await opened('dot')];
        for (const act of first) await play(b, act);
        const before = past(await show(b));
        const [ofA, ofB] = [await textsOf(a), await textsOf(b)];
        const kept = await world.call('tomas', together.mergeTickets, { params: { id: a }, body: { ticketIds: [b] } });
        for (const act of [still, ...then]) await play(a, act);
        const all = await textsOf(a);
        await world.call('tomas', together.undoMove, { params: { id: kept.moves[0]!.id } });
        assert.deepEqual(past(await show(b)), before);
        assert.deepEqual(await textsOf(b), ofB);
        assert.deepEqual(
          await textsOf(a),
          all.filter((each) => !ofB.includes(each)),
        );
        assert.deepEqual((await textsOf(a)).slice(0, ofA.length), ofA);
        const replies = (await textsOf(a)).filter((each) => each.endsWith(' Yes')).length;
        assert.equal((await show(a)).metrics.agentReplies, replies);
        if (still === 'high') assert.equal((await show(a)).priority, 'high');
      },
    ),
    { numRuns: 20 },
  );
});
