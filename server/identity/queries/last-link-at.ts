import type { Look } from '../../platform/context.ts';

/** When the agent's newest link that still works was made; null without one. */
export async function lastLinkAt(look: Look, purpose: 'password-reset', agentId: number): Promise<Date | null> {
  const row = await look.db
    .selectFrom('sign_in_links')
    .select('created_at')
    .where('purpose', '=', purpose)
    .where('agent_id', '=', agentId)
    .where('used_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
