import type { Invitation } from '../../../contract/identity.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { invitationRows, presentInvitation } from './present-invitation.ts';

/** One invitation. Refuses when there is none. */
export async function oneInvitation(look: Look, id: number): Promise<Invitation> {
  const row = await invitationRows(look).where('id', '=', id).executeTakeFirst();
  return row ? presentInvitation(row, look.now) : notFound('invitation');
}
