import type { Edge } from '../../platform/house.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { resetByLink } from '../commands/reset-by-link.ts';
import { resetByToken } from '../queries/reset-by-token.ts';
import { refuseWeakPassword } from '../rules/refuse-weak-password.ts';
import { hashPassword } from './password-line.ts';

/** Sets a new password with the link from the mail. A weak password leaves the link good; the hash is made only for a link that works. */
export async function resetPassword(edge: Edge, given: { token: string; password: string }): Promise<void> {
  const look = edge.look({ kind: 'stranger' });
  const owner = await resetByToken(look, given.token);
  const { name: company } = await companyNow(look);
  refuseWeakPassword('password', given.password, { ...owner, company });
  const hash = await hashPassword(given.password);
  await edge.transact(look.actor, (ctx) => resetByLink(ctx, given.token, hash));
}
