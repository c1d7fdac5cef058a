import type { FieldChange } from '../../../contract/automation.ts';
import type { ConditionChanges, ConditionFacts } from '../../../contract/conditions-hold.ts';
import { isSet, words } from './changes-of-events.ts';

/** What the fields that changed held before, as conditions ask for it. */
export function changedFrom(changes: readonly FieldChange[], after: ConditionFacts): ConditionChanges {
  return Object.fromEntries(
    changes.map((change) => [change.field, isSet(change.field) ? setBefore(change, after) : fact(change.from)]),
  );
}

/** The facts of a ticket before these changes. */
export function factsBefore(changes: readonly FieldChange[], after: ConditionFacts): ConditionFacts {
  return { ...after, ...changedFrom(changes, after) };
}

function setBefore({ field, from, to }: FieldChange, after: ConditionFacts): string[] {
  const added = words(to);
  return [...words(after[field]).filter((word) => !added.includes(word)), ...words(from)];
}

function fact(value: unknown): ConditionFacts[string] {
  return (value ?? null) as ConditionFacts[string];
}
