import type { AgentBrief } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';

/** The active agent who writes from this address; null when there is none. */
export async function agentByEmail(look: Look, email: string): Promise<AgentBrief | null> {
  const row = await look.db
    .selectFrom('agents')
    .select(['id', 'name'])
    .where('email', '=', email.toLowerCase())
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
