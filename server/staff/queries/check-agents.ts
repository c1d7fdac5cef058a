import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';

/** Refuses the field `agentIds` when one of these agents does not exist. */
export async function checkAgents(look: Look, agentIds: readonly number[]): Promise<void> {
  if (agentIds.length === 0) return;
  const rows = await look.db.selectFrom('agents').select('id').where('id', 'in', agentIds).execute();
  const known = new Set(rows.map((row) => row.id));
  if (!agentIds.every((id) => known.has(id))) refuseField('agentIds', 'agent.unknown', 'There is no such agent.');
}
