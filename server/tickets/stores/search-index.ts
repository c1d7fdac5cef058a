import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';

/** The only writer of the search index: its queue, its cursor, its words. */

/** Whether this transaction may move the cursor of the search index now; another process may be at it. */
export async function lockSearchCursor(ctx: Ctx): Promise<boolean> {
  const row = ctx.db.selectFrom('search_cursor').select('singleton').forUpdate().skipLocked();
  return (await row.executeTakeFirst()) !== undefined;
}

export async function moveSearchCursor(ctx: Ctx, position: number): Promise<void> {
  await ctx.db.updateTable('search_cursor').set({ position }).execute();
}

export async function queueForIndex(ctx: Ctx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into tickets_to_index (ticket_id) select unnest(${ids as number[]}::bigint[]) on conflict do nothing`.execute(
    ctx.db,
  );
}

/** At most `limit` tickets leave the queue, the newest first; answers which. */
export async function takeFromIndexQueue(ctx: Ctx, limit: number): Promise<number[]> {
  const some = ctx.db
    .selectFrom('tickets_to_index')
    .select('ticket_id')
    .orderBy('ticket_id', 'desc')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const taken = await ctx.db
    .deleteFrom('tickets_to_index')
    .where('ticket_id', 'in', some)
    .returning('ticket_id')
    .execute();
  return taken.map((row) => row.ticket_id);
}

/** The words of tickets as they are now, and what is known of words by their subjects and requesters. */
export async function writeWords(ctx: Ctx, ids: readonly number[]): Promise<void> {
  const named = sql`select distinct lexeme from ticket_words, unnest(words) as said (lexeme, positions, weights)
    where ticket_id = any(${ids as number[]}) and weights && '{A,B}' and length(lexeme) between 4 and 40 and lexeme !~ '[0-9]'`;
  const { rows } = await sql<{ lexeme: string }>`${named}`.execute(ctx.db);
  await sql`insert into ticket_words (ticket_id, words)
    select id, words_of_ticket(id) from tickets where id = any(${ids as number[]}) order by id
    on conflict (ticket_id) do update set words = excluded.words where ticket_words.words is distinct from excluded.words`.execute(
    ctx.db,
  );
  await sql`insert into known_words (word) select lexeme from (${named} order by lexeme) as named
    where not exists (select from known_words where word = lexeme) on conflict do nothing`.execute(ctx.db);
  const before = rows.map((row) => row.lexeme);
  if (before.length > 0)
    await sql`delete from known_words where word = any(${before}) and word not in (${named})
      and not exists (select from ticket_words where words @@ quote_literal(word)::tsquery)`.execute(ctx.db);
}
