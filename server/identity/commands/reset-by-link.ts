import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { spendSignInLink } from '../store.ts';
import { replacePassword } from './replace-password.ts';

/** Uses a reset link up and sets the password whose hash is given; every session of the agent ends. */
export async function resetByLink(ctx: Ctx, token: string, hash: string): Promise<void> {
  const link = await spendSignInLink(ctx, 'password-reset', tokenHash(token));
  if (!link?.agentId) refuse('not-found', 'link.spent', 'This link does not work any more.');
  await replacePassword(ctx, { agentId: link.agentId, hash, by: 'reset-link', exceptSession: null });
}
