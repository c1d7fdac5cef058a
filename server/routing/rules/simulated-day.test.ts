import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queueStrategies, type WorkKind } from '../../../contract/routing.ts';
import { seededRandom } from '../../../sample/seeded-random.ts';
import { type Available, fits, nextAssignments, type Waiting } from './next-assignments.ts';

type Arrival = Waiting & { at: number; urgency: number; lasts: number };
type Person = { id: number; skills: Set<number>; capacity: Available['capacity']; online: boolean; idle: number };
type Held = { agentId: number; kind: WorkKind; until: number };

const minutes = 10 * 60;
const chance = seededRandom(20260302).next;
const below = (most: number) => Math.floor(chance() * most);
const kinds: WorkKind[] = ['mail', 'mail', 'mail', 'chat', 'call'];

/** One working day of ten hours, minute by minute: 10,000 tickets, 40 agents who come and go, skills, teams, all strategies. */
test('a simulated day: 10,000 tickets, 40 agents', (t) => {
  const began = performance.now();
  const people = Array.from({ length: 40 }, (_, at) => person(at + 1));
  const arrivals = Array.from({ length: 10_000 }, (_, at) => arrival(at + 1)).sort((a, b) => a.at - b.at);
  const turns = new Map<number, Map<number, number>>(people.map(({ id }) => [id, new Map()]));
  let held: Held[] = [];
  let waiting: Arrival[] = [];
  let given = 0;
  let longest = 0;
  for (let now = 0; now < minutes; now++) {
    held = held.filter(({ until }) => until > now);
    for (const each of people) if (chance() < 0.02) each.online = !each.online;
    while (arrivals[0] && arrivals[0].at <= now) waiting.push(arrivals.shift() as Arrival);
    waiting.sort((a, b) => a.queueId - b.queueId || a.urgency - b.urgency || a.at - b.at || a.ticketId - b.ticketId);
    const agents = people.filter(({ online }) => online).map((each) => available(each, held, turns));
    const assignments = nextAssignments(waiting, agents, now * 1000);
    orderIsKept(
      waiting,
      assignments.map(({ ticketId }) => ticketId),
    );
    const byTicket = new Map(waiting.map((each) => [each.ticketId, each]));
    for (const { ticketId, agentId, queueId } of assignments) {
      const entry = byTicket.get(ticketId);
      const to = people.find(({ id }) => id === agentId);
      assert.ok(entry && to && byTicket.delete(ticketId), 'no ticket twice');
      held.push({ agentId, kind: entry.kind, until: now + entry.lasts });
      to.idle = now * 1000;
      turns.get(agentId)?.set(queueId, now * 1000 + given);
      longest = Math.max(longest, now - entry.at);
      given += 1;
    }
    waiting = [...byTicket.values()];
    invariants(
      waiting,
      people.filter(({ online }) => online).map((each) => available(each, held, turns)),
    );
  }
  const took = performance.now() - began;
  t.diagnostic(`${given} given, ${waiting.length} wait at the end, longest wait ${longest} min, ${took.toFixed(0)} ms`);
  assert.equal(given + waiting.length + arrivals.length, 10_000);
  assert.ok(given > 6_000, `${given} were given`);
});

function invariants(waiting: readonly Waiting[], agents: readonly Available[]): void {
  for (const { id, load, capacity } of agents)
    for (const kind of ['mail', 'chat', 'call'] as const)
      assert.ok(load[kind] <= capacity[kind], `agent ${id} holds ${load[kind]} of ${capacity[kind]} ${kind}`);
  const free = agents.filter(({ load, capacity }) => kinds.some((kind) => load[kind] < capacity[kind]));
  for (const entry of waiting)
    for (const agent of free)
      assert.ok(
        agent.load[entry.kind] >= agent.capacity[entry.kind] || !fits(entry, agent),
        `ticket ${entry.ticketId} waits though ${agent.id} is free`,
      );
}

/** Of two tickets in one queue that need exactly the same, the later one is never given while the earlier one waits. */
function orderIsKept(waiting: readonly Arrival[], givenIds: readonly number[]): void {
  const given = new Set(givenIds);
  const passedOver = new Set<string>();
  for (const entry of waiting) {
    const needs = `${entry.queueId} ${entry.kind} ${entry.skillIds.join()} ${[...entry.notFor].join()}`;
    if (!given.has(entry.ticketId)) passedOver.add(needs);
    else assert.ok(!passedOver.has(needs), `ticket ${entry.ticketId} was given before one that came first`);
  }
}

function person(id: number): Person {
  const skills = new Set([1, 2, 3, 4].filter(() => chance() < 0.4));
  const capacity = { mail: 4 + below(6), chat: below(4), call: below(2) };
  return { id, skills, capacity, online: chance() < 0.7, idle: 0 };
}

function arrival(ticketId: number): Arrival {
  const queueId = 1 + below(4);
  return {
    ticketId,
    queueId,
    kind: kinds[below(kinds.length)] ?? 'mail',
    strategy: queueStrategies[queueId - 1] ?? 'least-loaded',
    servedBy: queueId === 2 ? new Set(Array.from({ length: 20 }, (_, at) => at * 2 + 1)) : null,
    skillIds: [1, 2, 3, 4].filter(() => chance() < 0.12),
    previousAgentId: chance() < 0.5 ? 1 + below(40) : null,
    notFor: new Set(chance() < 0.05 ? [1 + below(40)] : []),
    at: below(minutes),
    urgency: below(5),
    lasts: 3 + below(25),
  };
}

function available(each: Person, held: readonly Held[], turns: ReadonlyMap<number, Map<number, number>>): Available {
  const load = { mail: 0, chat: 0, call: 0 };
  for (const { agentId, kind } of held) if (agentId === each.id) load[kind] += 1;
  const { id, skills, capacity, idle } = each;
  return { id, skillIds: skills, capacity, load, idleSince: idle, turns: turns.get(id) ?? new Map() };
}
