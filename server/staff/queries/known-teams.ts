import type { Look } from '../../platform/context.ts';

/** Those of these teams that there are. */
export async function knownTeams(look: Look, teamIds: readonly number[]): Promise<number[]> {
  if (teamIds.length === 0) return [];
  const rows = await look.db.selectFrom('teams').select('id').where('id', 'in', teamIds).orderBy('id').execute();
  return rows.map((row) => row.id);
}
