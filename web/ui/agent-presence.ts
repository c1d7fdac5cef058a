import { useQuery } from '@tanstack/react-query';
import { type AgentPresence, type PresenceState, routingRoutes } from '../../contract/routing.ts';
import { reading } from '../live/reading.ts';

/** How colleagues stand, by number; who was never here is offline. */
export function useAgentPresence(): (agentId: number) => Pick<AgentPresence, 'state' | 'reason'> {
  const { data } = useQuery({ ...reading(routingRoutes.listPresence), staleTime: 60_000 });
  return (agentId) => data?.items.find((each) => each.agentId === agentId) ?? { state: 'offline', reason: null };
}

/** The colour of a state; a word stands beside it. */
export const presenceTone = {
  online: 'good',
  away: 'warn',
  break: 'ink',
  offline: 'quiet',
} as const satisfies Record<PresenceState, string>;
