import type { Agent } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';
import { agentRows, presentAgent } from './present-agent.ts';

/** All agents by name, deactivated ones too: what they did still bears their name. */
export async function allAgents(look: Look): Promise<Agent[]> {
  return (await agentRows(look).orderBy('agents.name').orderBy('agents.id').execute()).map(presentAgent);
}
