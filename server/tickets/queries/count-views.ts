import type { ConditionTree } from '../../../contract/conditions.ts';
import type { RouteAnswer } from '../../../contract/route.ts';
import type { viewsRoutes } from '../../../contract/views.ts';
import type { Look } from '../../platform/context.ts';
import { limitOf } from '../policy.ts';
import { dependsOnDays, dependsOnReader, dependsOnTime, onlyOfAgent } from '../rules/live-conditions.ts';
import { resolvedFor } from './resolved-for.ts';
import { visibleViews } from './view-for.ts';
import { type Tally, viewTallies, type Wanted } from './view-tallies.ts';
import { readsLive, viewWhere, viewWhereAmongLive } from './view-where.ts';

/** How many tickets each view holds that the caller may see and that is not hidden, each up to 1,000. */
export async function countViews(look: Look): Promise<RouteAnswer<typeof viewsRoutes.countViews>> {
  const views = (await visibleViews(look)).filter((view) => !view.hidden);
  const counts = await countsOf(
    look,
    views.map((view) => view.conditions),
  );
  return { items: views.map(({ id }, at) => ({ viewId: id, ...counts[at]! })) };
}

/** How many tickets hold each of these conditions, for the one who looks. */
export async function countsOf(look: Look, trees: readonly ConditionTree[]): Promise<Tally[]> {
  if (trees.length === 0) return [];
  const resolved = await resolvedFor(look, trees);
  const wanted = trees.map((tree, at): Wanted => {
    const reader = dependsOnReader(tree);
    const among = onlyOfAgent(tree) ? 'few' : readsLive(tree) ? 'live' : 'newest';
    const asked = { tree, resolved: resolved[at]! };
    return {
      key: keyOf(look, tree, reader),
      among,
      moving: reader || dependsOnTime(tree),
      where: among === 'live' ? viewWhereAmongLive(look, asked) : viewWhere(look, asked),
    };
  });
  const known = await viewTallies(look, wanted);
  return wanted.map(({ key }) => known.get(key) ?? { count: 0, more: false });
}

/** Who sees the same tickets and asks the same is told the same: one count serves them all. */
function keyOf({ actor, ...look }: Look, tree: ConditionTree, dependsOnReader: boolean): string {
  const limit = limitOf({ actor, ...look });
  const agentId = actor.kind === 'agent' ? actor.id : 0;
  // Days begin at the midnight of the reader, so that a question about them is a question of its own.
  const own = dependsOnReader || limit || dependsOnDays(tree);
  return JSON.stringify([tree, own ? agentId : 'all', limit?.teamIds ?? 'all']);
}
