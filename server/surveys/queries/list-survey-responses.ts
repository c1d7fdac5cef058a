import { sql } from 'kysely';
import { z } from 'zod';
import type { Page } from '../../../contract/page.ts';
import { id, instant, type RouteInput } from '../../../contract/route.ts';
import type { SurveyResponse, surveysRoutes } from '../../../contract/surveys.ts';
import { customerBriefs } from '../../customers/queries/customer-briefs.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { agentNames } from '../../staff/queries/agent-names.ts';
import { seenTickets } from '../policy.ts';

type ResponseQuery = RouteInput<typeof surveysRoutes.listSurveyResponses>['query'];

/** One keyset page of answers, newest first; `from` is the first instant, `to` the first one after. */
export async function listSurveyResponses(look: Look, query: ResponseQuery): Promise<Page<SurveyResponse>> {
  const rows = await responseRows(look, query).execute();
  const shown = rows.slice(0, query.limit);
  const customers = await customerBriefs(
    look,
    shown.map((row) => row.customer_id),
  );
  const agents = await agentNames(
    look,
    shown.map((row) => row.agent_id),
  );
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      ticketId: row.ticket_id,
      ticketSubject: row.subject,
      customer: customers.get(row.customer_id) ?? { id: row.customer_id, name: '', email: null },
      agent: row.agent_id === null ? null : (agents.get(row.agent_id) ?? null),
      rating: row.rating,
      comment: row.comment,
      at: row.at.toISOString(),
      changedAt: row.changed_at?.toISOString() ?? null,
    })),
    next: rows.length > query.limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
  };
}

function responseRows(look: Look, query: ResponseQuery) {
  let rows = look.db
    .selectFrom('survey_responses as r')
    .innerJoin('tickets as t', 't.id', 'r.ticket_id')
    .select(['r.id', 'r.ticket_id', 'r.customer_id', 'r.agent_id', 'r.rating', 'r.comment', 'r.at', 'r.changed_at'])
    .select('t.subject')
    .where(seenTickets(look))
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(query.limit + 1);
  if (query.from) rows = rows.where('r.at', '>=', new Date(query.from));
  if (query.to) rows = rows.where('r.at', '<', new Date(query.to));
  if (query.agentId) rows = rows.where('r.agent_id', '=', query.agentId);
  if (query.ticketId) rows = rows.where('r.ticket_id', '=', query.ticketId);
  if (query.rating) rows = rows.where('r.rating', '=', query.rating);
  if (!query.after) return rows;
  const [at, lastId] = keyOf(query.after, z.tuple([instant, id]));
  return rows.where(sql<boolean>`(r.at, r.id) < (${new Date(at)}, ${lastId})`);
}
