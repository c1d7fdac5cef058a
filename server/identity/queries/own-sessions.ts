import type { Session } from '../../../contract/identity.ts';
import type { Look } from '../../platform/context.ts';
import { sessionLife } from '../rules/session-life.ts';

/** Open sessions of an agent, the one last used first. */
export async function ownSessions(look: Look, agentId: number, currentId: number | null): Promise<Session[]> {
  const rows = await look.db
    .selectFrom('sessions')
    .select(['id', 'device', 'address', 'created_at', 'last_seen_at'])
    .where('agent_id', '=', agentId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', look.now)
    .where('last_seen_at', '>', new Date(look.now.getTime() - sessionLife.idle))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    address: row.address,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === currentId,
  }));
}
