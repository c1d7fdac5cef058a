import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { spendSignInLink } from '../store.ts';
import { type OpenedSession, openSession, type Visitor } from './open-session.ts';
import { type FirstOwner, setUpCompany } from './set-up-company.ts';

/** Makes company and first owner with the link of the first start, and signs the owner in. The link stays good when something else is refused. */
export async function setUpByLink(
  ctx: Ctx,
  first: FirstOwner & { token: string },
  visitor: Visitor,
): Promise<OpenedSession> {
  const link = await spendSignInLink(ctx, 'setup', tokenHash(first.token));
  if (!link) refuse('not-found', 'link.spent', 'This link does not work any more.');
  const { agentId } = await setUpCompany(ctx, first);
  return openSession(ctx, agentId, visitor);
}
