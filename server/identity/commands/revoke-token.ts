import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { revokeApiTokens } from '../store.ts';

/** Revokes an API token at once. Revoking twice changes nothing. Only an owner revokes an owner's. */
export async function revokeToken(ctx: Ctx, id: number): Promise<void> {
  const token = await ctx.db
    .selectFrom('api_tokens')
    .innerJoin('agents', 'agents.id', 'api_tokens.agent_id')
    .select(['api_tokens.name', 'api_tokens.revoked_at', 'agents.role'])
    .where('api_tokens.id', '=', id)
    .executeTakeFirst();
  if (!token) notFound('token');
  if (token.revoked_at) return;
  if (token.role === 'owner' && ctx.actor.kind === 'agent' && ctx.actor.role !== 'owner')
    refuse('forbidden', 'role.owner-only', 'Only an owner may do this with an owner.');
  await revokeApiTokens(ctx, { id });
  ctx.emit('token.revoked', { id, name: token.name });
}
