import { sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { Queue } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';

/** All queues, in the order in which they are asked. */
export async function allQueues(look: Look): Promise<Queue[]> {
  return (await rowsOf(look).orderBy('rank').orderBy('id').execute()).map(presented);
}

/** One queue; undefined when there is none. */
export async function oneQueue(look: Look, id: number): Promise<Queue | undefined> {
  const row = await rowsOf(look).where('id', '=', id).executeTakeFirst();
  return row && presented(row);
}

function rowsOf(look: Look) {
  return look.db
    .selectFrom('queues')
    .select(['id', 'name', 'conditions', 'team_id', 'strategy', 'mode', 'offer_seconds', 'paused'])
    .select(
      sql<number[]>`array(select skill_id from queue_skills where queue_id = queues.id order by skill_id)`.as('skills'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function presented(row: Row): Queue {
  return {
    id: row.id,
    name: row.name,
    conditions: row.conditions as ConditionTree,
    teamId: row.team_id,
    skillIds: row.skills,
    strategy: row.strategy,
    mode: row.mode,
    offerSeconds: row.offer_seconds,
    paused: row.paused,
  };
}
