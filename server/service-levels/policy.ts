import { type RawBuilder, sql } from 'kysely';
import type { Look } from '../platform/context.ts';

/**
 * Which tickets' targets an actor may see and count, as a condition on the alias `t`: an agent who is limited to teams sees those of
 * the own teams and those assigned to them. Tickets that lie in the trash or are spam count nowhere.
 */
export function countedTickets({ actor }: Look): RawBuilder<boolean> {
  const counted = sql<boolean>`t.deleted_at is null and not t.is_spam`;
  if (actor.kind !== 'agent' || !actor.limitedToTeams) return counted;
  return sql<boolean>`${counted} and (t.assignee_id = ${actor.id} or t.team_id = any(${[...actor.teamIds]}::bigint[]))`;
}
