import type { Actor, AgentActor } from './context.ts';
import { refuse } from './refuse.ts';

/** The agent who acts. Refuses everybody else: for commands that belong to an agent's own account. */
export function signedInAgent(actor: Actor): AgentActor {
  return actor.kind === 'agent' ? actor : refuse('forbidden', 'sign-in.needed', 'Sign in first.');
}
