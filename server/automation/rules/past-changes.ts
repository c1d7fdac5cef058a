import type { ChangeKind, FieldChange } from '../../../contract/automation.ts';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';
import { changesOfEvents, kindOfEvent } from './changes-of-events.ts';
import { factsBefore } from './facts-before.ts';

export type PastEvent = {
  at: Date;
  name: string;
  payload: unknown;
  by: 'customer' | 'agent' | 'system';
  actorId: number | null;
  chain: string;
  depth: number;
  transaction: number;
};
/** A change as it was, with the ticket as it stood right after it. */
export type PastChange = {
  at: Date;
  chain: string;
  by: PastEvent['by'];
  agentId: number | null;
  kinds: ChangeKind[];
  changes: FieldChange[];
  events: readonly PastEvent[];
  facts: ConditionFacts;
};

/**
 * The changes of a ticket, oldest first. How it stood after each is found by going back from now: what the journal tells as
 * changed is put back step by step, everything else is taken as it is today.
 */
export function pastChanges(events: readonly PastEvent[], today: ConditionFacts): PastChange[] {
  const groups = [
    ...Map.groupBy(events, ({ transaction, chain, depth }) => `${transaction} ${chain} ${depth}`).values(),
  ];
  let facts = today;
  return groups
    .reverse()
    .map((group) => {
      const change = changeOf(group, facts);
      facts = factsBefore(change.changes, facts);
      return change;
    })
    .reverse();
}

function changeOf(events: readonly PastEvent[], facts: ConditionFacts): PastChange {
  const [first] = events as readonly [PastEvent];
  return {
    at: first.at,
    chain: first.chain,
    by: first.by,
    agentId: first.by === 'agent' ? first.actorId : null,
    kinds: [...new Set(events.flatMap((event) => kindOfEvent(event) ?? []))],
    changes: changesOfEvents(events),
    events,
    facts,
  };
}
