import { sql } from 'kysely';
import type { Team } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of teams as `presentTeam` takes them. */
export function teamRows(look: Look) {
  return look.db
    .selectFrom('teams')
    .select(['id', 'name'])
    .select(
      sql<number[]>`array(select agent_id from team_members where team_id = teams.id order by agent_id)`.as('agents'),
    );
}

/** The only place where a row becomes a team on the wire. */
export function presentTeam(row: { id: number; name: string; agents: number[] }): Team {
  return { id: row.id, name: row.name, agentIds: row.agents };
}
