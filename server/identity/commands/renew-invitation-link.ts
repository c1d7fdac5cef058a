import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../platform/context.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { updateInvitation } from '../store.ts';

/** Gives an invitation a fresh secret and answers its link; the one before stops working. */
export async function renewInvitationLink(ctx: Ctx, invitationId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await updateInvitation(ctx, invitationId, { token_hash: tokenHash(token) });
  return `${ctx.house.publicUrl()}/invitation#${token}`;
}
