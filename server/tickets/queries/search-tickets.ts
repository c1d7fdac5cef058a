import { sql } from 'kysely';
import { z } from 'zod';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { Page } from '../../../contract/page.ts';
import { id, instant } from '../../../contract/route.ts';
import type { FoundTicket } from '../../../contract/search.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { searchTerms } from '../rules/search-terms.ts';
import { withSimilarWords } from '../rules/with-similar-words.ts';
import { foundTickets } from './found-tickets.ts';
import { type Matching, matchingTickets } from './matching-tickets.ts';
import { similarWords } from './similar-words.ts';
import { tsquery } from './where-conditions-hold.ts';

export type SearchWish = { order: 'relevance' | 'newest'; after?: string | undefined; limit: number };
export type SearchedTickets = Page<FoundTicket> & { alsoWords: string[] };

/** So many of the newest are ordered by how well they fit. */
const ranked = 200;
/** Fewer than this on the first page, and words that resemble those asked for are searched too. */
const few = 3;

/** One keyset page of tickets that a query finds; where it finds next to nothing, of those with words that resemble. */
export async function searchTickets(look: Look, tree: ConditionTree, wish: SearchWish): Promise<SearchedTickets> {
  const { wide, after } = cursorIn(wish.after);
  const narrow = wide ? null : await pageOf(look, tree, { ...wish, after }, '');
  if (narrow && (after || narrow.items.length >= few)) return { ...narrow, alsoWords: [] };
  const similar = await similarWords(look, tree);
  if (narrow && similar.size === 0) return { ...narrow, alsoWords: [] };
  const page = await pageOf(look, withSimilarWords(tree, similar), { ...wish, after }, widely);
  return { ...page, alsoWords: [...new Set([...similar.values()].flat())] };
}

/** The ids of at most `limit` tickets that a query finds, last changed first. */
export async function idsOfSearch(look: Look, tree: ConditionTree, limit: number): Promise<number[]> {
  const { rows } = await (await matchingTickets(look, tree)).rows(sql`true`, limit).execute(look.db);
  return rows.map((row) => row.id);
}

/** A page of the wider search says so in its cursor. */
const widely = 'wide.';
function cursorIn(after: string | undefined): { wide: boolean; after: string | undefined } {
  return after?.startsWith(widely) ? { wide: true, after: after.slice(widely.length) } : { wide: false, after };
}

async function pageOf(look: Look, tree: ConditionTree, wish: SearchWish, mark: string): Promise<Page<FoundTicket>> {
  const matching = await matchingTickets(look, tree);
  const byRank = wish.order === 'relevance' && matching.said !== '';
  const { ids, next } = byRank ? await bestPage(look, matching, wish) : await newestPage(look, matching, wish);
  return { items: await foundTickets(look, ids, searchTerms(tree)), next: next && mark + next };
}

type IdPage = { ids: number[]; next: string | null };

async function newestPage(look: Look, matching: Matching, { after, limit }: SearchWish): Promise<IdPage> {
  const [at, lastId] = after ? keyOf(after, z.tuple([instant, id])) : [];
  const behind = at ? sql`(tickets.updated_at, tickets.id) < (${at}::timestamptz, ${lastId}::bigint)` : sql`true`;
  const { rows } = await matching.rows(behind, limit + 1).execute(look.db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map((row) => row.id),
    next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
  };
}

/** Subject before requester before messages, each by how often and how near; the ticket whose number was asked for first. */
async function bestPage(look: Look, matching: Matching, { after, limit }: SearchWish): Promise<IdPage> {
  const { rows } = await sql<{ id: number; rank: number }>`
    select found.id, (case when found.id = ${matching.number}::bigint then 1e9 else coalesce(1e6 * ts_rank(
      (select words from ticket_words where ticket_id = found.id), ${tsquery(matching.said)}), 0) end)::int as rank
    from (${matching.rows(sql`true`, ranked)}) as found order by rank desc, found.at desc, found.id desc`.execute(
    look.db,
  );
  const lastId = after ? keyOf(after, z.tuple([id]))[0] : null;
  const begin = lastId === null ? 0 : rows.findIndex((row) => row.id === lastId) + 1;
  const shown = lastId !== null && begin === 0 ? [] : rows.slice(begin, begin + limit);
  const last = shown.at(-1);
  return { ids: shown.map((row) => row.id), next: last && rows.length > begin + limit ? cursorOf(last.id) : null };
}
