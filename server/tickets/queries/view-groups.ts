import { type RawBuilder, sql } from 'kysely';
import type { ViewGroup, ViewGrouping } from '../../../contract/views.ts';
import type { Look } from '../../platform/context.ts';
import { groupKeys } from './view-order.ts';

/** So many tickets are looked at; more than that nobody reads by group. */
const mostCounted = 50_000;

const columns: Record<ViewGrouping, { key: RawBuilder<unknown>; name: RawBuilder<unknown> }> = {
  status: { key: sql`tickets.status`, name: sql`null` },
  priority: { key: sql`tickets.priority`, name: sql`null` },
  type: { key: sql`tickets.type`, name: sql`null` },
  channel: { key: sql`tickets.channel`, name: sql`null` },
  assignee: { key: sql`tickets.assignee_id`, name: sql`(select name from agents where agents.id = counted.key)` },
  team: { key: sql`tickets.team_id`, name: sql`(select name from teams where teams.id = counted.key)` },
  brand: { key: sql`tickets.brand_id`, name: sql`(select name from brands where brands.id = counted.key)` },
};

/** The groups of the tickets for which `where` holds, in the order of the list, each counted up to 1,000. */
export async function countedGroups(
  look: Look,
  groupBy: ViewGrouping | null,
  where: RawBuilder<boolean>,
): Promise<ViewGroup[]> {
  if (groupBy === null) return [];
  const { key, name } = columns[groupBy];
  const sorts = groupKeys(groupBy).map(({ expression }, at) => sql`${expression} as ${sql.ref(`s${at}`)}`);
  const order = sql.join(sorts.map((_, at) => sql.ref(`s${at}`)));
  const { rows } = await sql<ViewGroup>`
    select counted.key, ${name} as name, counted.count from (
      select key, ${order}, least(count(*), 1000)::integer as count from (
        select ${key} as key, ${sql.join(sorts)} from tickets where ${where} limit ${sql.lit(mostCounted)}
      ) as found group by key, ${order}
    ) as counted order by ${order}`.execute(look.db);
  return rows;
}
