import type { AgentActor, Look } from '../platform/context.ts';
import { refuse } from '../platform/refuse.ts';

/** The agent who looks: notifications are each agent's own. */
export function ownAgent({ actor }: Look): AgentActor {
  if (actor.kind !== 'agent') refuse('forbidden', 'agent.needed', 'Only an agent can do this.');
  return actor;
}
