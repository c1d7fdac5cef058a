import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables } from '../../migrations/tables.ts';
import type { AgentActor, Look } from '../../platform/context.ts';

/** What makes an actor, to be selected wherever `agents` is joined. */
export function actorColumns(_: ExpressionBuilder<Tables, 'agents'>) {
  return [
    'agents.id as actorId',
    'agents.name as actorName',
    'agents.role as actorRole',
    'agents.limited_to_teams as actorLimited',
    sql<number[]>`array(select team_id from team_members where agent_id = agents.id order by team_id)`.as(
      'actorTeamIds',
    ),
  ] as const;
}

export type ActorRow = {
  actorId: number;
  actorName: string;
  actorRole: AgentActor['role'];
  actorLimited: boolean;
  actorTeamIds: number[];
};

/** The actor of a row with `actorColumns`. */
export function actorOf(row: ActorRow): AgentActor {
  return {
    kind: 'agent',
    id: row.actorId,
    name: row.actorName,
    role: row.actorRole,
    teamIds: row.actorTeamIds,
    limitedToTeams: row.actorLimited,
  };
}

/** The agent as an actor, with role and teams as they are now; null when there is none or it is deactivated. */
export async function agentActor(look: Pick<Look, 'db'>, agentId: number): Promise<AgentActor | null> {
  const row = await look.db
    .selectFrom('agents')
    .select(actorColumns)
    .where('agents.id', '=', agentId)
    .where('agents.deactivated_at', 'is', null)
    .executeTakeFirst();
  return row ? actorOf(row) : null;
}
