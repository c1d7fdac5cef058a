import { sql } from 'kysely';
import type { Agent } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of agents as `presentAgent` takes them. */
export function agentRows(look: Look) {
  return look.db
    .selectFrom('agents')
    .select(['id', 'name', 'email', 'role', 'limited_to_teams', 'deactivated_at', 'last_seen_at'])
    .select(
      sql<number[]>`array(select team_id from team_members where agent_id = agents.id order by team_id)`.as('teams'),
    );
}

type AgentRow = Awaited<ReturnType<ReturnType<typeof agentRows>['executeTakeFirstOrThrow']>>;

/** The only place where a row becomes an agent on the wire. */
export function presentAgent(row: AgentRow): Agent {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    teamIds: row.teams,
    limitedToTeams: row.limited_to_teams,
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  };
}
