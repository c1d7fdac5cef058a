import type { FieldChange, Firing } from '../../../contract/automation.ts';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';
import { isSet, words } from './changes-of-events.ts';

type Kept = NonNullable<Firing['undone']>['kept'];
/** What puts changes back: new values by condition field, and what stays with its reason. */
export type Undo = { back: Record<string, unknown>; kept: Kept };

/** What to put back of a firing's changes: only what still stands as the rule left it. A ticket never becomes new again. */
export function undoOf(changes: readonly FieldChange[], facts: ConditionFacts, ccs: readonly string[]): Undo {
  const undo: Undo = { back: {}, kept: [] };
  for (const change of changes) {
    const held = change.field === 'cc' ? ccs : words(facts[change.field]);
    if (isSet(change.field)) undo.back[change.field] = setBack(change, held);
    else if (!same(facts[change.field], change.to)) undo.kept.push({ field: change.field, because: 'changed-since' });
    else if (change.field === 'status' && (change.from === 'new' || change.to === 'closed'))
      undo.kept.push({ field: 'status', because: 'cannot-go-back' });
    else undo.back[change.field] = change.from;
  }
  return undo;
}

/** Words of a set are put back one by one: those added go, those removed come. */
function setBack({ from, to }: FieldChange, held: readonly string[]): string[] {
  return [...new Set([...held.filter((word) => !words(to).includes(word)), ...words(from)])];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
