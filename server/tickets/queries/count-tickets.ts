import { sql } from 'kysely';
import type { RouteAnswer } from '../../../contract/route.ts';
import type { ticketsRoutes } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import { limitOf } from '../policy.ts';

/** How many tickets each view holds, each counted up to 1,000 so that a flood costs no more than a stream. */
export async function countTickets(look: Look): Promise<RouteAnswer<typeof ticketsRoutes.countTickets>> {
  const limit = limitOf(look);
  const seen = limit ? sql`and (assignee_id = ${limit.agentId} or team_id = any(${limit.teamIds as number[]}))` : sql``;
  const live = sql`deleted_at is null and not is_spam`;
  const open = sql`status in ('new', 'open') and ${live} and snoozed_at is null`;
  const agentId = look.actor.kind === 'agent' ? look.actor.id : 0;
  const count = (where: unknown) =>
    sql`(select count(*)::int from (select 1 from tickets where ${where} ${seen} limit 1000) as counted)`;
  const { rows } = await sql<RouteAnswer<typeof ticketsRoutes.countTickets>>`select
    ${count(open)} as open,
    ${count(sql`${open} and assignee_id = ${agentId}`)} as mine,
    ${count(sql`${open} and assignee_id is null`)} as unassigned,
    ${count(sql`status in ('pending', 'on-hold') and ${live}`)} as waiting,
    ${count(sql`snoozed_at is not null and ${live}`)} as snoozed,
    ${count(sql`is_spam and deleted_at is null`)} as spam,
    (select coalesce(json_agg(json_build_object('teamId', id, 'open', (select count(*) from (select 1 from tickets where ${open} and team_id = teams.id ${seen} limit 1000) as counted)) order by name), '[]') from teams) as teams`.execute(
    look.db,
  );
  return rows[0]!;
}
