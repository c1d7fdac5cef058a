import { randomBytes } from 'node:crypto';
import type { ApiToken } from '../../../contract/identity.ts';
import type { TokenScope } from '../../../contract/permissions.ts';
import type { Ctx } from '../../platform/context.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { insertApiToken } from '../store.ts';

export type NewToken = { agentId: number; name: string; scopes: readonly TokenScope[] };

/** Makes an API token that acts as an agent within its scopes. The secret (`wl_` and 256 random bits) is answered once and kept only as a hash. */
export async function addToken(ctx: Ctx, token: NewToken): Promise<ApiToken & { secret: string }> {
  const secret = `wl_${randomBytes(32).toString('base64url')}`;
  const scopes = [...new Set(token.scopes)];
  const hint = `${secret.slice(0, 7)}…`;
  const id = await insertApiToken(ctx, {
    agent_id: token.agentId,
    name: token.name,
    token_hash: tokenHash(secret),
    hint,
    scopes,
    created_at: ctx.now,
  });
  ctx.emit('token.added', { id, name: token.name });
  return {
    id,
    name: token.name,
    scopes,
    hint,
    agentId: token.agentId,
    createdAt: ctx.now.toISOString(),
    lastUsedAt: null,
    revokedAt: null,
    secret,
  };
}
