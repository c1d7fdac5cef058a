import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { linkOwner } from './link-owner.ts';

/** Whose password a reset link sets. Refuses a link that is unknown, used or too old, all alike; looking uses nothing up. */
export async function resetByToken(
  look: Look,
  token: string,
): Promise<{ agentId: number; name: string; email: string }> {
  const owner = await linkOwner(look, 'password-reset', token);
  if (!owner) refuse('not-found', 'link.spent', 'This link does not work any more.');
  return owner;
}
