import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queueStrategies } from '../../../contract/routing.ts';
import { type Assignment, type Available, fits, nextAssignments, type Waiting } from './next-assignments.ts';

const entry = (ticketId: number, more: Partial<Waiting> = {}): Waiting => ({
  ticketId,
  queueId: 1,
  kind: 'mail',
  strategy: 'least-loaded',
  servedBy: null,
  skillIds: [],
  previousAgentId: null,
  notFor: new Set(),
  ...more,
});
const agent = (id: number, mail: number, more: Partial<Available> = {}): Available => ({
  id,
  skillIds: new Set(),
  capacity: { mail: 3, chat: 1, call: 1 },
  load: { mail, chat: 0, call: 0 },
  idleSince: 0,
  turns: new Map(),
  ...more,
});
const who = (given: Assignment[]) => given.map(({ ticketId, agentId }) => [ticketId, agentId]);
const longest = (ticketId: number) => entry(ticketId, { strategy: 'longest-idle' });
const turn = (ticketId: number, queueId = 1) => entry(ticketId, { strategy: 'round-robin', queueId });
const again = (ticketId: number, previousAgentId: number) =>
  entry(ticketId, { strategy: 'previous-agent', previousAgentId });

const table: [what: string, entries: Waiting[], agents: Available[], given: number[][]][] = [
  [
    'the least loaded first, then evenly',
    [entry(1), entry(2), entry(3)],
    [agent(1, 1), agent(2, 0)],
    [
      [1, 2],
      [2, 1],
      [3, 2],
    ],
  ],
  [
    'load is measured against capacity',
    [entry(1)],
    [
      agent(1, 1, { capacity: { mail: 2, chat: 0, call: 0 } }),
      agent(2, 2, { capacity: { mail: 8, chat: 0, call: 0 } }),
    ],
    [[1, 2]],
  ],
  ['nobody beyond capacity', [entry(1), entry(2)], [agent(1, 2)], [[1, 1]]],
  ['no capacity, no work', [entry(1)], [agent(1, 0, { capacity: { mail: 0, chat: 3, call: 1 } })], []],
  ['each kind counts apart', [entry(1, { kind: 'chat' }), entry(2)], [agent(1, 3)], [[1, 1]]],
  [
    'the longest idle',
    [longest(1), longest(2)],
    [agent(1, 0, { idleSince: 5 }), agent(2, 2, { idleSince: 3 })],
    [
      [1, 2],
      [2, 1],
    ],
  ],
  [
    'turn by turn, in each queue apart',
    [turn(1), turn(2), turn(3, 2)],
    [agent(1, 0, { turns: new Map([[1, 7]]) }), agent(2, 2, { turns: new Map([[1, 9]]) })],
    [
      [1, 1],
      [2, 2],
      [3, 1],
    ],
  ],
  ['the previous agent, though loaded', [again(1, 2)], [agent(1, 0), agent(2, 2)], [[1, 2]]],
  ['the previous agent is full: the least loaded', [again(1, 2)], [agent(1, 1), agent(2, 3), agent(3, 0)], [[1, 3]]],
  [
    'a skill that one has',
    [entry(1, { skillIds: [7] })],
    [agent(1, 0), agent(2, 2, { skillIds: new Set([7, 8]) })],
    [[1, 2]],
  ],
  ['all skills are needed', [entry(1, { skillIds: [7, 9] })], [agent(1, 0, { skillIds: new Set([7]) })], []],
  ['who waits for a skill holds nobody up', [entry(1, { skillIds: [7] }), entry(2)], [agent(1, 0)], [[2, 1]]],
  ['only the team serves its queue', [entry(1, { servedBy: new Set([2]) })], [agent(1, 0), agent(2, 2)], [[1, 2]]],
  ['who passed it on is not asked again', [entry(1, { notFor: new Set([1]) })], [agent(1, 0), agent(2, 2)], [[1, 2]]],
  [
    'alike in everything: idle longer, then the lower number',
    [entry(1), entry(2)],
    [agent(3, 0), agent(2, 0, { idleSince: 9 }), agent(1, 0)],
    [
      [1, 1],
      [2, 3],
    ],
  ],
  ['nobody there', [entry(1)], [], []],
];
for (const [what, entries, agents, given] of table)
  test(what, () => assert.deepEqual(who(nextAssignments(entries, agents, 100)), given));

const someEntry = fc.record({
  queueId: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('mail' as const, 'chat' as const, 'call' as const),
  strategy: fc.constantFrom(...queueStrategies),
  servedBy: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 6 })).map((ids) => new Set(ids))),
  skillIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  previousAgentId: fc.option(fc.integer({ min: 1, max: 6 })),
  notFor: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }).map((ids) => new Set(ids)),
});
const amounts = (max: number) => fc.record({ mail: fc.nat({ max }), chat: fc.nat({ max }), call: fc.nat({ max }) });
const someAgent = fc.record({
  skillIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 })).map((ids) => new Set(ids)),
  capacity: amounts(4),
  load: amounts(5),
  idleSince: fc.nat({ max: 9 }),
  turns: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 9 }))).map((turns) => new Map(turns)),
});

test('nobody over capacity, nothing waits while somebody fitting is free, and order is kept', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 30 }), fc.array(someAgent, { maxLength: 6 }), (drawn, people) => {
      const entries = drawn.map((each, at) => ({ ...each, ticketId: at + 1 }));
      const agents = people.map((each, at) => ({ ...each, id: at + 1 }));
      const given = nextAssignments(entries, agents, 1000);
      assert.deepEqual(
        nextAssignments(entries, [...agents].reverse(), 1000),
        given,
        'one answer, in whatever order agents come',
      );
      const byTicket = new Map(given.map((each) => [each.ticketId, each]));
      assert.equal(byTicket.size, given.length, 'no ticket twice');
      const load = new Map(agents.map((each) => [each.id, { ...each.load }]));
      for (const waiting of entries) {
        const got = byTicket.get(waiting.ticketId);
        const free = agents.filter(
          (each) => fits(waiting, each) && (load.get(each.id)?.[waiting.kind] ?? 0) < each.capacity[waiting.kind],
        );
        assert.equal(got !== undefined, free.length > 0, 'given exactly when somebody fitting is free at its turn');
        if (!got) continue;
        assert.ok(free.some((each) => each.id === got.agentId));
        const held = load.get(got.agentId);
        if (held) held[waiting.kind] += 1;
      }
    }),
    { numRuns: 500 },
  );
});
