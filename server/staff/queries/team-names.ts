import type { Look } from '../../platform/context.ts';

/** The names of these teams, by id; one query, for presenters of lists. */
export async function teamNames(
  look: Look,
  ids: Iterable<number | null | undefined>,
): Promise<ReadonlyMap<number, { id: number; name: string }>> {
  const wanted = [...new Set([...ids].filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const rows = await look.db.selectFrom('teams').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
