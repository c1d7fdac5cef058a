import type { Edge } from '../../platform/house.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { joinByInvitation } from '../commands/join-by-invitation.ts';
import type { OpenedSession, Visitor } from '../commands/open-session.ts';
import { invitationByToken } from '../queries/invitation-by-token.ts';
import { refuseWeakPassword } from '../rules/refuse-weak-password.ts';
import { hashPassword } from './password-line.ts';

export type Acceptance = { token: string; name: string; password: string };

/** Accepts an invitation with name and password, and signs in. A weak password leaves the link good. */
export async function acceptInvitation(edge: Edge, given: Acceptance, visitor: Visitor): Promise<OpenedSession> {
  const look = edge.look({ kind: 'stranger' });
  const { email } = await invitationByToken(look, given.token);
  const { name: company } = await companyNow(look);
  refuseWeakPassword('password', given.password, { email, name: given.name, company });
  const hash = await hashPassword(given.password);
  return edge.transact(look.actor, (ctx) => joinByInvitation(ctx, { ...given, hash }, visitor));
}
