import type { Look } from '../../platform/context.ts';

/** Messages to customers whose time has come, oldest first. */
export async function dueMessages(look: Look, limit: number): Promise<number[]> {
  const rows = await look.db
    .selectFrom('messages')
    .select('id')
    .where('delivery_state', 'in', ['queued', 'deferred'])
    .where('send_after', '<=', look.now)
    .orderBy('send_after')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
