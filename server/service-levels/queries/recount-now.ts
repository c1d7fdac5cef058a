import type { RouteAnswer } from '../../../contract/route.ts';
import type { serviceLevelsRoutes } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';

/** How far open tickets are measured again; null when nothing was ever changed. */
export async function recountNow(look: Look): Promise<RouteAnswer<typeof serviceLevelsRoutes.showRecount>> {
  const row = await look.db
    .selectFrom('service_level_recounts')
    .select(['began_at', 'total', 'done', 'finished_at'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return { recount: null };
  const { total, done } = row;
  const finishedAt = row.finished_at?.toISOString() ?? null;
  return { recount: { beganAt: row.began_at.toISOString(), total, done, finishedAt } };
}
