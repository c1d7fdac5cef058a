import type { Look } from '../../platform/context.ts';

/** Open tickets without an agent, by number, behind `after`. */
export async function ticketsToFile(look: Look, after: number, limit: number): Promise<number[]> {
  const rows = await look.db
    .selectFrom('tickets')
    .select('id')
    .where('assignee_id', 'is', null)
    .where('status', 'in', ['new', 'open'])
    .where('deleted_at', 'is', null)
    .where('snoozed_at', 'is', null)
    .where('is_spam', '=', false)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
