import type { Capacity, QueueStrategy, WorkKind } from '../../../contract/routing.ts';

/** A ticket that waits, as its queue wants it given. */
export type Waiting = {
  readonly ticketId: number;
  readonly queueId: number;
  readonly kind: WorkKind;
  readonly strategy: QueueStrategy;
  /** Who serves the queue; null: everybody. */
  readonly servedBy: ReadonlySet<number> | null;
  /** All of these are needed. */
  readonly skillIds: readonly number[];
  /** Who last held a ticket of this customer. */
  readonly previousAgentId: number | null;
  /** Who has just passed it on: not asked again for now. */
  readonly notFor: ReadonlySet<number>;
};

/** An agent who is online. */
export type Available = {
  readonly id: number;
  readonly skillIds: ReadonlySet<number>;
  readonly capacity: Capacity;
  /** What is held now, offers that stand included. */
  readonly load: Capacity;
  /** Milliseconds; when work last passed through these hands, or when they came. */
  readonly idleSince: number;
  /** When it was last their turn, by queue, in milliseconds. */
  readonly turns: ReadonlyMap<number, number>;
};

export type Assignment = { ticketId: number; queueId: number; agentId: number };

type Hand = Omit<Available, 'load' | 'turns'> & { load: Capacity; idle: number; turns: Map<number, number> };

/**
 * Who is given what, in the order of the entries: each goes to a fitting agent with room, if there is one, and counts against
 * that room from then on. So nobody gets more than they can hold, nothing waits while somebody fitting is free, and of two tickets
 * that need the same the first is given first.
 */
export function nextAssignments(entries: readonly Waiting[], agents: readonly Available[], now: number): Assignment[] {
  const hands: Hand[] = agents.map((agent) => ({
    ...agent,
    load: { ...agent.load },
    idle: agent.idleSince,
    turns: new Map(agent.turns),
  }));
  const given: Assignment[] = [];
  let room = hands.reduce((sum, hand) => sum + roomOf(hand), 0);
  for (const entry of entries) {
    if (room === 0) break;
    const hand = bestFor(entry, hands);
    if (!hand) continue;
    given.push({ ticketId: entry.ticketId, queueId: entry.queueId, agentId: hand.id });
    hand.load[entry.kind] += 1;
    room -= 1;
    // Later than any instant that was read, and each later than the one before.
    hand.idle = now + given.length;
    hand.turns.set(entry.queueId, now + given.length);
  }
  return given;
}

/** Whether an agent could be given this ticket, had they room. */
export function fits(entry: Waiting, agent: Pick<Available, 'id' | 'skillIds'>): boolean {
  return (
    (entry.servedBy === null || entry.servedBy.has(agent.id)) &&
    !entry.notFor.has(agent.id) &&
    entry.skillIds.every((skill) => agent.skillIds.has(skill))
  );
}

function roomOf({ capacity, load }: Pick<Available, 'capacity' | 'load'>): number {
  const kinds: WorkKind[] = ['mail', 'chat', 'call'];
  return kinds.reduce((sum, kind) => sum + Math.max(0, capacity[kind] - load[kind]), 0);
}

function bestFor(entry: Waiting, hands: readonly Hand[]): Hand | undefined {
  let best: Hand | undefined;
  for (const hand of hands) {
    if (hand.load[entry.kind] >= hand.capacity[entry.kind] || !fits(entry, hand)) continue;
    if (entry.strategy === 'previous-agent' && hand.id === entry.previousAgentId) return hand;
    if (!best || comesBefore(entry, hand, best)) best = hand;
  }
  return best;
}

/** Where two are alike, who has been idle longer; then the lower number, so that the same question has one answer. */
function comesBefore(entry: Waiting, one: Hand, other: Hand): boolean {
  const by = order(entry, one) - order(entry, other) || one.idle - other.idle || one.id - other.id;
  return by < 0;
}

function order({ strategy, kind, queueId }: Waiting, hand: Hand): number {
  if (strategy === 'longest-idle') return hand.idle;
  if (strategy === 'round-robin') return hand.turns.get(queueId) ?? 0;
  return hand.load[kind] / hand.capacity[kind];
}
