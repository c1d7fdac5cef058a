import type { Invitation } from '../../../contract/identity.ts';
import type { Look } from '../../platform/context.ts';
import { invitationRows, presentInvitation } from './present-invitation.ts';

/** Invitations, newest first, at most the last 500. */
export async function allInvitations(look: Look): Promise<Invitation[]> {
  const rows = await invitationRows(look).orderBy('invited_at', 'desc').orderBy('id', 'desc').limit(500).execute();
  return rows.map((row) => presentInvitation(row, look.now));
}
