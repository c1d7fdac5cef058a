import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { limitOf } from '../policy.ts';

/** Tags of the newest 5,000 tickets that the actor may see, that begin with a word, most used first: what one is likely to want, at a bounded cost. */
export async function listTags(look: Look, beginning: string): Promise<{ items: { name: string; tickets: number }[] }> {
  const like = `${beginning.replace(/[\\%_]/g, '\\$&')}%`;
  const limit = limitOf(look);
  const seen = limit ? sql`and (assignee_id = ${limit.agentId} or team_id = any(${limit.teamIds as number[]}))` : sql``;
  const { rows } = await sql<{ name: string; tickets: number }>`
    select tag as name, count(*)::int as tickets
    from (select tags from tickets where deleted_at is null ${seen} order by updated_at desc, id desc limit 5000) as newest, unnest(tags) as tag
    where tag like ${like} group by tag order by count(*) desc, tag limit 50`.execute(look.db);
  return { items: rows };
}
