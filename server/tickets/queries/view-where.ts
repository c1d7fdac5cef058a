import { type RawBuilder, sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { ResolvedTree } from '../../../contract/resolve-conditions.ts';
import type { Look } from '../../platform/context.ts';
import { limitOf } from '../policy.ts';
import { amongLive, mentions, onlyLive } from '../rules/live-conditions.ts';
import { whereConditionsHold } from './where-conditions-hold.ts';

/** Spelled like the partial index `tickets_in_work`, so that it is used. */
export const liveTickets = sql<boolean>`tickets.status in ('new', 'open', 'pending', 'on-hold') and tickets.deleted_at is null and not tickets.is_spam`;

/** Conditions of a view as they were written, and as the one who looks asks them. */
export type AskedView = { tree: ConditionTree; resolved: ResolvedTree };

/** Whether a view reads only what is being worked on: it says so, and asks for neither spam nor trash. */
export function readsLive(tree: ConditionTree): boolean {
  return onlyLive(tree) && !mentions(tree, 'spam') && !mentions(tree, 'deleted');
}

/** The where-clause of a view for the one who looks. Spam and trash stay out unless the conditions speak of them, and merged tickets always. */
export function viewWhere(look: Look, { tree, resolved }: AskedView): RawBuilder<boolean> {
  const parts = [holds(look, resolved)];
  if (readsLive(tree)) parts.unshift(liveTickets);
  else {
    parts.unshift(sql`tickets.merged_into_id is null`);
    if (!mentions(tree, 'spam')) parts.unshift(sql`not tickets.is_spam`);
    if (!mentions(tree, 'deleted')) parts.unshift(sql`tickets.deleted_at is null`);
  }
  return sql`(${sql.join(parts, sql` and `)})`;
}

/** The same among `liveTickets`: what is known of them is not asked again for every one of a million pairs of ticket and view. */
export function viewWhereAmongLive(look: Look, { resolved }: AskedView): RawBuilder<boolean> {
  return holds(look, amongLive(resolved));
}

function holds(look: Look, resolved: ResolvedTree): RawBuilder<boolean> {
  const parts = [whereConditionsHold(resolved, look.actor.kind === 'agent' ? look.actor.id : 0)];
  const limit = limitOf(look);
  if (limit)
    parts.unshift(
      sql`(tickets.assignee_id = ${limit.agentId} or tickets.team_id = any(${limit.teamIds as number[]}::bigint[]))`,
    );
  return sql`(${sql.join(parts, sql` and `)})`;
}
