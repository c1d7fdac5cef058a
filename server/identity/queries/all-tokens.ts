import type { ApiToken } from '../../../contract/identity.ts';
import type { TokenScope } from '../../../contract/permissions.ts';
import type { Look } from '../../platform/context.ts';

/** API tokens of everybody, newest first, without their secrets; at most the last 500. */
export async function allTokens(look: Look): Promise<ApiToken[]> {
  const rows = await look.db.selectFrom('api_tokens').selectAll().orderBy('id', 'desc').limit(500).execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes as TokenScope[],
    hint: row.hint,
    agentId: row.agent_id,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
}
