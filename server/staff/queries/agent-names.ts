import type { AgentBrief } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';

/** The names of these agents, by id; one query, for presenters of lists. Deactivated agents keep their name. */
export async function agentNames(
  look: Look,
  ids: Iterable<number | null | undefined>,
): Promise<ReadonlyMap<number, AgentBrief>> {
  const wanted = [...new Set([...ids].filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const rows = await look.db.selectFrom('agents').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
