import { type RawBuilder, sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { limitOf } from '../policy.ts';

/** The where-clause that leaves of `tickets` what the actor may see. */
export function seenBy(look: Look): RawBuilder<boolean> {
  const limit = limitOf(look);
  if (!limit) return sql<boolean>`true`;
  return sql<boolean>`(tickets.assignee_id = ${limit.agentId} or tickets.team_id = any(${limit.teamIds as number[]}))`;
}
