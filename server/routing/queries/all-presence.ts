import type { AgentPresence } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';

/** How every active agent stands; who was never here is left out. */
export async function allPresence(look: Look): Promise<AgentPresence[]> {
  const rows = await rowsOf(look).where('agents.deactivated_at', 'is', null).orderBy('agent_id').execute();
  return rows.map(presented);
}

/** How one agent stands; null when they were never here. */
export async function presenceOf(look: Look, agentId: number): Promise<AgentPresence | null> {
  const row = await rowsOf(look).where('agent_id', '=', agentId).executeTakeFirst();
  return row ? presented(row) : null;
}

function rowsOf(look: Look) {
  return look.db
    .selectFrom('agent_presence')
    .innerJoin('agents', 'agents.id', 'agent_presence.agent_id')
    .select(['agent_id', 'state', 'reason', 'since', 'chosen_by']);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function presented(row: Row): AgentPresence {
  return {
    agentId: row.agent_id,
    state: row.state,
    reason: row.reason,
    since: row.since.toISOString(),
    chosenBy: row.chosen_by,
  };
}
