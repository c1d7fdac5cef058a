import { sql } from 'kysely';
import { z } from 'zod';
import type { Page } from '../../../contract/page.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';

type Tag = { name: string; tickets: number };

/**
 * Every tag with how many tickets bear it, those in the trash too, most used first. Counted anew each time over all tickets (some
 * tenths of a second for 100,000): only who tidies tags asks for it.
 */
export async function listAllTags(
  look: Look,
  query: { after?: string | undefined; limit: number; query: string },
): Promise<Page<Tag>> {
  const like = `%${query.query.replace(/[\\%_]/g, '\\$&')}%`;
  const [tickets, name] = query.after ? keyOf(query.after, z.tuple([z.number().int(), z.string()])) : [null, null];
  const after = tickets === null ? sql`` : sql`having (-count(*), tag) > (${-tickets}, ${name})`;
  const { rows } = await sql<Tag>`
    select tag as name, count(*)::integer as tickets from tickets, unnest(tags) as tag
    where tag like ${like} group by tag ${after} order by -count(*), tag limit ${query.limit + 1}`.execute(look.db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, next: rows.length > query.limit && last ? cursorOf(last.tickets, last.name) : null };
}
