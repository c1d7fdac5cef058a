import { isDeepStrictEqual } from 'node:util';
import type { CustomValues } from '../../../contract/settings.ts';
import { type CustomerFacts, newPhones } from './merge-facts.ts';

/** How both stood before a merge, and how the kept one stood right after it. */
export type MergeMemory = { kept: CustomerFacts; merged: CustomerFacts; after: CustomerFacts };

/**
 * Both customers after undoing a merge, from what is remembered and how the kept one stands now. What the merge changed and
 * nobody since goes back; what was changed later stays with the kept one. The merged one gets back those of its addresses and
 * phones that are still there: an address removed or given to somebody else since is not taken back.
 */
export function undoMergeFacts(
  memory: MergeMemory,
  now: CustomerFacts,
): { kept: CustomerFacts; merged: CustomerFacts } {
  const { kept, merged, after } = memory;
  const moved = new Set(merged.emails);
  const brought = new Set(newPhones(kept.phones, merged.phones).map((phone) => phone.digits));
  const present = new Set(now.phones.map((phone) => phone.digits));
  const back = <K extends keyof CustomerFacts>(field: K): CustomerFacts[K] =>
    undone(kept[field], after[field], now[field]);
  return {
    kept: {
      name: back('name'),
      organizationId: back('organizationId'),
      language: back('language'),
      timeZone: back('timeZone'),
      notes: notesBack(kept.notes, after.notes, now.notes),
      customValues: valuesBack(kept.customValues, after.customValues, now.customValues),
      emails: now.emails.filter((email) => !moved.has(email)),
      phones: now.phones.filter((phone) => !brought.has(phone.digits)),
    },
    merged: {
      ...merged,
      emails: merged.emails.filter((email) => now.emails.includes(email)),
      // A phone that both had stood once in the meantime and was never moved.
      phones: merged.phones.filter(({ digits }) => !brought.has(digits) || present.has(digits)),
    },
  };
}

function undone<T>(before: T, after: T, now: T): T {
  return isDeepStrictEqual(now, after) ? before : now;
}

/** Where the notes were written on since, only the merged one's paragraph goes, if it still stands there word for word. */
function notesBack(before: string, after: string, now: string): string {
  if (now === after || before === after) return now === after ? before : now;
  const added = after.slice(before.trim() ? before.length + 2 : 0);
  const at = now.indexOf(added);
  if (at < 0 || now.indexOf(added, at + 1) >= 0) return now;
  const head = now.slice(0, at).replace(/\n\n$/, '');
  const tail = now.slice(at + added.length).replace(/^\n\n/, '');
  return head && tail ? `${head}\n\n${tail}` : head + tail;
}

function valuesBack(before: CustomValues, after: CustomValues, now: CustomValues): CustomValues {
  const result: CustomValues = { ...now };
  for (const key of Object.keys(after)) {
    if (key in before || !isDeepStrictEqual(now[key], after[key])) continue;
    delete result[key];
  }
  return result;
}
