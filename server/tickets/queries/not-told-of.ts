import type { AgentBrief } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';

/** The agents a note names who may not see its ticket, and were not told. */
export async function notToldOf(look: Look, messageId: number): Promise<AgentBrief[]> {
  return look.db
    .selectFrom('message_mentions')
    .innerJoin('agents', 'agents.id', 'message_mentions.agent_id')
    .select(['agents.id', 'agents.name'])
    .where('message_id', '=', messageId)
    .where('told', '=', false)
    .orderBy('agents.name')
    .execute();
}
