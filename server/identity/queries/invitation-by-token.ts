import type { Invitation } from '../../../contract/identity.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { invitationRows, presentInvitation } from './present-invitation.ts';

/** The open invitation of a link. Refuses one that is unknown, accepted, withdrawn or too old, all alike. */
export async function invitationByToken(look: Look, token: string): Promise<Invitation> {
  const row = await invitationRows(look).where('token_hash', '=', tokenHash(token)).executeTakeFirst();
  const invitation = row && presentInvitation(row, look.now);
  if (invitation?.state !== 'open') refuse('not-found', 'link.spent', 'This invitation does not work any more.');
  return invitation;
}
