import { sql } from 'kysely';
import type { RouteAnswer, RouteInput } from '../../../contract/route.ts';
import type { serviceLevelsRoutes, TargetFigure } from '../../../contract/service-levels.ts';
import { type TargetKind, targetKinds } from '../../../contract/target-kinds.ts';
import type { Look } from '../../platform/context.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { agentNames } from '../../staff/queries/agent-names.ts';
import { countedTickets } from '../policy.ts';

type Query = RouteInput<typeof serviceLevelsRoutes.reportServiceLevels>['query'];
type Report = RouteAnswer<typeof serviceLevelsRoutes.reportServiceLevels>;
type Counted = {
  kind: TargetKind;
  policyId: number;
  policy: string;
  teamId: number | null;
  team: string | null;
  agentId: number | null;
  week: string;
  decided: number;
  achieved: number;
};

/** Achieved against decided, whole and by kind, policy, team, agent and week. A target belongs to the instant it was achieved or breached. */
export async function reportServiceLevels(look: Look, query: Query): Promise<Report> {
  const counts = await countedTargets(look, query);
  const agents = await agentNames(
    look,
    counts.map((count) => count.agentId),
  );
  const byKind = by(
    counts,
    (count) => count.kind,
    ([first]) => ({ kind: first.kind }),
  );
  const named = <T extends { decided: number }>(list: T[]) => list.toSorted((a, b) => b.decided - a.decided);
  return {
    total: figure(counts),
    byKind: byKind.toSorted((a, b) => targetKinds.indexOf(a.kind) - targetKinds.indexOf(b.kind)),
    byPolicy: named(
      by(
        counts,
        (count) => count.policyId,
        ([{ policyId, policy }]) => ({ policy: { id: policyId, name: policy } }),
      ),
    ),
    byTeam: named(
      by(
        counts,
        (count) => count.teamId,
        ([{ teamId, team }]) => ({
          team: teamId === null ? null : { id: teamId, name: team ?? '' },
        }),
      ),
    ),
    byAgent: named(
      by(
        counts,
        (count) => count.agentId,
        ([{ agentId }]) => ({
          agent: agentId === null ? null : (agents.get(agentId) ?? null),
        }),
      ),
    ),
    byWeek: by(
      counts,
      (count) => count.week,
      ([{ week }]) => ({ week }),
    ).toSorted((a, b) => a.week.localeCompare(b.week)),
  };
}

async function countedTargets(look: Look, { from, to, kind }: Query): Promise<Counted[]> {
  const { timeZone } = await companyNow(look);
  const { rows } = await sql<Counted>`
    select g.kind, g.policy_id as "policyId", p.name as policy, g.team_id as "teamId", m.name as team, g.agent_id as "agentId",
      to_char(date_trunc('week', g.counted_at at time zone ${timeZone}), 'YYYY-MM-DD') as week,
      count(*) as decided, count(*) filter (where g.breached_at is null) as achieved
    from ticket_targets g
    join tickets t on t.id = g.ticket_id
    join service_policies p on p.id = g.policy_id
    left join teams m on m.id = g.team_id
    where g.counted_at is not null and ${countedTickets(look)}
      and g.counted_at >= ${from ?? '-infinity'}::timestamptz and g.counted_at < ${to ?? 'infinity'}::timestamptz
      and (${kind ?? null}::text is null or g.kind = ${kind ?? null})
    group by 1, 2, 3, 4, 5, 6, 7`.execute(look.db);
  return rows;
}

function by<T extends object>(
  counts: readonly Counted[],
  keyOf: (count: Counted) => unknown,
  named: (some: [Counted, ...Counted[]]) => T,
): (T & TargetFigure)[] {
  return [...Map.groupBy(counts, keyOf).values()].map((some) => ({
    ...named(some as [Counted, ...Counted[]]),
    ...figure(some),
  }));
}

function figure(counts: readonly Counted[]): TargetFigure {
  const sum = (of: 'decided' | 'achieved') => counts.reduce((total, count) => total + count[of], 0);
  const [decided, achieved] = [sum('decided'), sum('achieved')];
  return { decided, achieved, rate: decided === 0 ? null : Math.round((achieved / decided) * 1000) / 10 };
}
