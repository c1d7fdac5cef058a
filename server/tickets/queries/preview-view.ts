import { sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { RouteAnswer } from '../../../contract/route.ts';
import type { viewsRoutes } from '../../../contract/views.ts';
import type { Look } from '../../platform/context.ts';
import { checkConditions } from './check-conditions.ts';
import { countsOf } from './count-views.ts';
import { resolvedFor } from './resolved-for.ts';
import { type ViewedTicket, viewedColumns, viewTicket } from './view-ticket.ts';
import { viewWhere } from './view-where.ts';

/** What conditions would show, before they are saved: how many tickets, and the newest 20. Refuses what cannot be asked. */
export async function previewView(
  look: Look,
  tree: ConditionTree,
): Promise<RouteAnswer<typeof viewsRoutes.previewView>> {
  await checkConditions(look, tree, { place: 'view', path: 'body.conditions' });
  const [resolved] = await resolvedFor(look, [tree]);
  const ids = look.db
    .selectFrom('tickets')
    .select('tickets.id')
    .select(sql`'[]'::jsonb`.as('key'))
    .where(viewWhere(look, { tree, resolved: resolved! }))
    .orderBy('tickets.created_at', 'desc')
    .orderBy('tickets.id', 'desc')
    .limit(20);
  const rows = viewedColumns(look, ids).orderBy('tickets.created_at', 'desc').orderBy('tickets.id', 'desc').execute();
  const [tally] = await countsOf(look, [tree]);
  return {
    count: tally?.count ?? 0,
    more: tally?.more ?? false,
    items: ((await rows) as unknown as ViewedTicket[]).map(viewTicket),
  };
}
