import { type RawBuilder, sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { Look } from '../../platform/context.ts';
import { asksFor } from '../rules/search-terms.ts';
import { partedWords } from '../rules/words-query.ts';
import { resolvedFor } from './resolved-for.ts';
import { seenBy } from './seen-by.ts';
import { tsquery, whereConditionsHold } from './where-conditions-hold.ts';

/** What a query finds: `said` its words for the index, empty where it has none; `number` the ticket it names. */
export type Matching = {
  readonly said: string;
  readonly number: number | null;
  /** Ids and times of found tickets, last changed first, behind a place of the list. */
  readonly rows: (behind: RawBuilder<unknown>, limit: number) => RawBuilder<{ id: number; at: Date }>;
};

/** Words in more tickets than this are common. */
const rare = 4000;

/**
 * The tickets that a query finds, of those the actor may see; without trash and spam where it asks for neither. Bounded whatever is
 * asked: rare words come from the index and meet the other conditions there; common words are looked for from the newest ticket on,
 * where they are met soon.
 */
export async function matchingTickets(look: Look, tree: ConditionTree): Promise<Matching> {
  const [resolved] = await resolvedFor(look, [tree]);
  const parts = resolved && 'all' in resolved ? resolved.all : resolved ? [resolved] : [];
  const { said, others } = partedWords(parts, 'and');
  const where = [whereConditionsHold({ all: others }, look.actor.kind === 'agent' ? look.actor.id : 0), seenBy(look)];
  if (!asksFor(tree, 'deleted')) where.push(sql`tickets.deleted_at is null`);
  if (!asksFor(tree, 'spam')) where.push(sql`not tickets.is_spam`);
  const number = Number(/^\('(\d{1,15})'(:\*)?\)$/.exec(said)?.[1] ?? 0) || null;
  const candidates = said === '' ? null : await rareTickets(look, said);
  if (candidates && number) candidates.push(number);
  const among = candidates ? sql`tickets.id = any(${candidates}::bigint[])` : sql`true`;
  const words = sql`(select words from ticket_words where ticket_words.ticket_id = walk.id)`;
  const read = said === '' || candidates ? sql`true` : sql`${words} @@ ${tsquery(said)}`;
  // The order stands inside, behind a fence, so that an index brings the newest first and the rest is never read.
  const rows: Matching['rows'] = (behind, limit) => sql`select walk.id, walk.at from (
      select tickets.id, tickets.updated_at as at from tickets where ${sql.join([among, ...where, behind], sql` and `)}
      order by tickets.updated_at desc, tickets.id desc offset 0) as walk
    where ${read} limit ${limit}`;
  return { said, number, rows };
}

/**
 * Null when there are too many to name. A sample of a thousandth, spread over all tickets, tells first whether a word stands in a
 * good part of them: to read the whole list of a word that everybody says would cost more than everything else.
 */
async function rareTickets(look: Look, said: string): Promise<number[] | null> {
  const { rows } = await sql<{ id: number | null }>`
    with probe as materialized (
      select count(*) >= 50 and count(*) filter (where words @@ ${tsquery(said)}) > 0.3 * count(*) as common
      from ticket_words tablesample system (0.1))
    select null::bigint as id from probe where common
    union all (select ticket_id from ticket_words
      where (select not common from probe) and words @@ ${tsquery(said)} limit ${rare + 1})`.execute(look.db);
  if (rows.length > rare) return null;
  const ids = rows.flatMap((row) => (row.id === null ? [] : [row.id]));
  return ids.length < rows.length ? null : ids;
}
