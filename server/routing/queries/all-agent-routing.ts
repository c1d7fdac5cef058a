import { sql } from 'kysely';
import type { AgentRouting } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';

/** Capacity and skills of every active agent who may answer, by name. */
export async function allAgentRouting(look: Look): Promise<AgentRouting[]> {
  return (await rowsOf(look).orderBy('agents.name').orderBy('agents.id').execute()).map(presented);
}

/** The same of one; undefined when there is no such agent, or one who only writes notes. */
export async function agentRoutingOf(look: Look, agentId: number): Promise<AgentRouting | undefined> {
  const row = await rowsOf(look).where('agents.id', '=', agentId).executeTakeFirst();
  return row && presented(row);
}

function rowsOf(look: Look) {
  return look.db
    .selectFrom('agents')
    .select('agents.id')
    .select(
      sql<Record<string, number>>`(select coalesce(json_object_agg(kind, most), '{}') from agent_capacities c
        where c.agent_id = agents.id)`.as('own'),
    )
    .select(
      sql<number[]>`array(select skill_id from agent_skills s where s.agent_id = agents.id order by skill_id)`.as(
        'skills',
      ),
    )
    .where('agents.deactivated_at', 'is', null)
    .where('agents.role', '<>', 'light-agent');
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function presented({ id, own, skills }: Row): AgentRouting {
  const capacity = { mail: own['mail'] ?? null, chat: own['chat'] ?? null, call: own['call'] ?? null };
  return { agentId: id, capacity, skillIds: skills };
}
