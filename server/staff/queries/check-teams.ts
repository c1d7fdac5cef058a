import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';

/** Refuses the field `teamIds` when one of these teams does not exist. */
export async function checkTeams(look: Look, teamIds: readonly number[]): Promise<void> {
  if (teamIds.length === 0) return;
  const rows = await look.db.selectFrom('teams').select('id').where('id', 'in', teamIds).execute();
  const known = new Set(rows.map((row) => row.id));
  if (!teamIds.every((id) => known.has(id))) refuseField('teamIds', 'team.unknown', 'There is no such team.');
}
