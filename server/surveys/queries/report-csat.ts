import { sql } from 'kysely';
import type { RouteAnswer, RouteInput } from '../../../contract/route.ts';
import type { surveysRoutes } from '../../../contract/surveys.ts';
import type { Look } from '../../platform/context.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { agentNames } from '../../staff/queries/agent-names.ts';
import { seenTickets } from '../policy.ts';
import { csatFigure, distributionOf, type RatingCount } from '../rules/csat-figure.ts';

type Period = RouteInput<typeof surveysRoutes.reportCsat>['query'];
type Report = RouteAnswer<typeof surveysRoutes.reportCsat>;
type Counted = RatingCount & { agentId: number | null; month: string };

/** CSAT of a period, whole, by agent (most answers first) and by month of the company's time zone. An answer belongs to the instant it came. */
export async function reportCsat(look: Look, period: Period): Promise<Report> {
  const { timeZone } = await companyNow(look);
  const counts = await countedAnswers(look, period, timeZone);
  const agents = await agentNames(
    look,
    counts.map((count) => count.agentId),
  );
  const byAgent = [...grouped(counts, (count) => count.agentId)].map(([agentId, some]) => ({
    agent: agentId === null ? null : (agents.get(agentId) ?? null),
    ...csatFigure(some),
  }));
  const byMonth = [...grouped(counts, (count) => count.month)].map(([month, some]) => ({ month, ...csatFigure(some) }));
  return {
    total: csatFigure(counts),
    ...(await countedInvitations(look, period)),
    byAgent: byAgent.toSorted((a, b) => b.answers - a.answers),
    byMonth: byMonth.toSorted((a, b) => a.month.localeCompare(b.month)),
    distribution: distributionOf(counts),
  };
}

async function countedAnswers(look: Look, { from, to }: Period, timeZone: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select r.agent_id as "agentId", to_char(r.at at time zone ${timeZone}, 'YYYY-MM') as month, r.rating, count(*) as answers
    from survey_responses r join tickets t on t.id = r.ticket_id
    where ${seenTickets(look)} and r.at >= ${from ?? '-infinity'}::timestamptz and r.at < ${to ?? 'infinity'}::timestamptz
    group by 1, 2, 3`.execute(look.db);
  return rows;
}

/** Invitations of the period by when they were asked. */
async function countedInvitations(look: Look, { from, to }: Period): Promise<{ invited: number; delivered: number }> {
  const { rows } = await sql<{ invited: number; delivered: number }>`
    select count(*) as invited, count(i.delivered_at) as delivered
    from survey_invitations i join tickets t on t.id = i.ticket_id
    where ${seenTickets(look)} and i.asked_at >= ${from ?? '-infinity'}::timestamptz and i.asked_at < ${to ?? 'infinity'}::timestamptz`.execute(
    look.db,
  );
  return rows[0] ?? { invited: 0, delivered: 0 };
}

function grouped<K>(counts: readonly Counted[], keyOf: (count: Counted) => K): Map<K, Counted[]> {
  const groups = new Map<K, Counted[]>();
  for (const count of counts) groups.set(keyOf(count), [...(groups.get(keyOf(count)) ?? []), count]);
  return groups;
}
