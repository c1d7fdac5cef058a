import { useQuery } from '@tanstack/react-query';
import { type Agent, staffRoutes, type Team } from '../../contract/staff.ts';
import { call } from '../api.ts';

const seldom = 5 * 60_000;

/** All agents, the deactivated ones too; empty until they are loaded. */
export function useAgents(): Agent[] {
  const { data } = useQuery({ queryKey: ['agents'], queryFn: () => call(staffRoutes.listAgents), staleTime: seldom });
  return data?.items ?? [];
}

/** All teams; empty until they are loaded. */
export function useTeams(): Team[] {
  const { data } = useQuery({ queryKey: ['teams'], queryFn: () => call(staffRoutes.listTeams), staleTime: seldom });
  return data?.items ?? [];
}
