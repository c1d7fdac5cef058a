import type { Keys } from '../../platform/keys.ts';

/** 128 bits: nobody guesses it in the life of the universe. */
const LENGTH = 22;

/** The secret of one invitation as it stands in its links: the invitation's number and our signature under it. */
export function surveyToken(keys: Keys, invitationId: number): string {
  return `${invitationId.toString(36)}-${keys.sign('survey', String(invitationId), LENGTH)}`;
}

/** The invitation a token is for; null when we did not sign it. */
export function invitationOf(keys: Keys, token: string): number | null {
  const found = /^([1-9a-z][0-9a-z]{0,10})-([\w-]{22})$/.exec(token);
  if (!found) return null;
  const invitationId = Number.parseInt(found[1]!, 36);
  return keys.verify('survey', String(invitationId), found[2]!) && Number.isSafeInteger(invitationId)
    ? invitationId
    : null;
}
