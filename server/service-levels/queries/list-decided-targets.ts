import { sql } from 'kysely';
import { z } from 'zod';
import type { Page } from '../../../contract/page.ts';
import { id, instant, type RouteInput } from '../../../contract/route.ts';
import type { DecidedTarget, serviceLevelsRoutes } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { agentNames } from '../../staff/queries/agent-names.ts';
import { countedTickets } from '../policy.ts';
import { presentTarget } from './present-target.ts';
import { runningSeconds } from './running-seconds.ts';

type Query = RouteInput<typeof serviceLevelsRoutes.listDecidedTargets>['query'];

/** One keyset page of the targets behind the figures, the newest first. */
export async function listDecidedTargets(look: Look, query: Query): Promise<Page<DecidedTarget>> {
  const rows = await targetRows(look, query).execute();
  const running = await runningSeconds(look);
  const shown = rows.slice(0, query.limit);
  const agents = await agentNames(
    look,
    shown.map((row) => row.agent_id),
  );
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...presentTarget(row, running(row)),
      ticket: { id: row.ticket_id, subject: row.subject },
      team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
      agent: row.agent_id === null ? null : (agents.get(row.agent_id) ?? null),
      countedAt: (row.counted_at ?? row.started_at).toISOString(),
    })),
    next:
      rows.length > query.limit && last ? cursorOf((last.counted_at ?? last.started_at).toISOString(), last.id) : null,
  };
}

function targetRows(look: Look, query: Query) {
  let rows = look.db
    .selectFrom('ticket_targets as g')
    .innerJoin('tickets as t', 't.id', 'g.ticket_id')
    .innerJoin('service_policies as p', 'p.id', 'g.policy_id')
    .leftJoin('teams as m', 'm.id', 'g.team_id')
    .selectAll('g')
    .select(['t.subject', 't.brand_id', 'p.schedule_id', 'p.name as policy_name', 'm.name as team_name'])
    .where('g.counted_at', 'is not', null)
    .where(countedTickets(look))
    .orderBy('g.counted_at', 'desc')
    .orderBy('g.id', 'desc')
    .limit(query.limit + 1);
  if (query.from) rows = rows.where('g.counted_at', '>=', new Date(query.from));
  if (query.to) rows = rows.where('g.counted_at', '<', new Date(query.to));
  if (query.kind) rows = rows.where('g.kind', '=', query.kind);
  if (query.outcome) rows = rows.where('g.breached_at', query.outcome === 'missed' ? 'is not' : 'is', null);
  if (query.policyId) rows = rows.where('g.policy_id', '=', query.policyId);
  if (query.teamId) rows = rows.where('g.team_id', 'is not distinct from', idOf(query.teamId));
  if (query.agentId) rows = rows.where('g.agent_id', 'is not distinct from', idOf(query.agentId));
  if (!query.after) return rows;
  const [at, lastId] = keyOf(query.after, z.tuple([instant, id]));
  return rows.where(sql<boolean>`(g.counted_at, g.id) < (${new Date(at)}, ${lastId})`);
}

function idOf(by: 'none' | number): number | null {
  return by === 'none' ? null : by;
}
