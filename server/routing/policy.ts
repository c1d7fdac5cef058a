import type { AgentActor, Look } from '../platform/context.ts';
import { refuse } from '../platform/refuse.ts';

/** The agent who acts; presence and offers are of agents alone. */
export function actingAgent({ actor }: Look): AgentActor {
  if (actor.kind !== 'agent') refuse('forbidden', 'agent.needed', 'Only an agent can do this.');
  return actor;
}
