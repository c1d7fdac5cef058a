import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { spendSignInLink } from '../store.ts';
import { type OpenedSession, openSession, type Visitor } from './open-session.ts';

/** Signs in with a printed link. Refuses one that is unknown, used or too old. */
export async function signInByLink(ctx: Ctx, token: string, visitor: Visitor): Promise<OpenedSession> {
  const link = await spendSignInLink(ctx, 'sign-in', tokenHash(token));
  if (!link?.agentId) refuse('not-found', 'link.spent', 'This link does not work any more.');
  return openSession(ctx, link.agentId, visitor);
}
