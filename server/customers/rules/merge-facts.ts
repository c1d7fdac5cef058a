import type { CustomValues } from '../../../contract/settings.ts';
import type { PhoneNumber } from './phone-number.ts';

/** Everything of a customer that a merge may touch. Lists are in order. */
export type CustomerFacts = {
  name: string;
  organizationId: number | null;
  language: string | null;
  timeZone: string | null;
  notes: string;
  customValues: CustomValues;
  emails: string[];
  phones: PhoneNumber[];
};

/**
 * The kept customer after a merge: own facts first; what was empty is filled from the merged one; addresses and phones are
 * appended (a phone that both have stands once); notes are joined with an empty line, unless one says it already.
 */
export function mergeFacts(kept: CustomerFacts, merged: CustomerFacts): CustomerFacts {
  return {
    name: kept.name || merged.name,
    organizationId: kept.organizationId ?? merged.organizationId,
    language: kept.language ?? merged.language,
    timeZone: kept.timeZone ?? merged.timeZone,
    notes: joinedNotes(kept.notes, merged.notes),
    customValues: { ...withoutNulls(merged.customValues), ...withoutNulls(kept.customValues) },
    emails: [...kept.emails, ...merged.emails],
    phones: [...kept.phones, ...newPhones(kept.phones, merged.phones)],
  };
}

/** The phones of `more` that are not among `known`. */
export function newPhones(known: readonly PhoneNumber[], more: readonly PhoneNumber[]): PhoneNumber[] {
  const digits = new Set(known.map((phone) => phone.digits));
  return more.filter((phone) => !digits.has(phone.digits));
}

function joinedNotes(kept: string, merged: string): string {
  if (!merged.trim() || kept.includes(merged)) return kept;
  return kept.trim() ? `${kept}\n\n${merged}` : merged;
}

function withoutNulls(values: CustomValues): CustomValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
