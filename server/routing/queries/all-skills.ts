import { sql } from 'kysely';
import type { Skill } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';

/** All skills by name, with who has them. */
export function allSkills(look: Look): Promise<Skill[]> {
  return rowsOf(look).orderBy('name').execute();
}

/** One skill; undefined when there is none. */
export function oneSkill(look: Look, id: number): Promise<Skill | undefined> {
  return rowsOf(look).where('id', '=', id).executeTakeFirst();
}

/** Refuses the field `skillIds` when one of these skills does not exist. */
export async function checkSkills(look: Look, skillIds: readonly number[]): Promise<void> {
  if (skillIds.length === 0) return;
  const rows = await look.db.selectFrom('skills').select('id').where('id', 'in', skillIds).execute();
  const known = new Set(rows.map((row) => row.id));
  if (!skillIds.every((id) => known.has(id))) refuseField('skillIds', 'skill.unknown', 'There is no such skill.');
}

function rowsOf(look: Look) {
  return look.db
    .selectFrom('skills')
    .select(['id', 'name', 'tags', 'languages'])
    .select(
      sql<number[]>`array(select agent_id from agent_skills where skill_id = skills.id order by agent_id)`.as(
        'agentIds',
      ),
    );
}
