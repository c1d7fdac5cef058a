import type { Agent } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { agentRows, presentAgent } from './present-agent.ts';

/** One agent. Refuses when there is none. */
export async function oneAgent(look: Look, id: number): Promise<Agent> {
  const row = await agentRows(look).where('agents.id', '=', id).executeTakeFirst();
  return row ? presentAgent(row) : notFound('agent');
}
