import type { View } from '../../../contract/views.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { visibleViews } from '../queries/view-for.ts';
import { rankViews } from '../stores/views.ts';
import { checkScope } from './add-view.ts';

/** Puts views in the order given: they share the places they have among themselves. Refuses views that are not there or not theirs to change. */
export async function orderViews(ctx: Ctx, ids: readonly number[]): Promise<View[]> {
  const known = new Map((await visibleViews(ctx)).map((view) => [view.id, view]));
  const moved = [...new Set(ids)].map((id) => known.get(id) ?? notFound('view'));
  for (const view of moved) checkScope(ctx, view.scope);
  const places = moved.map((view) => view.rank).sort((a, b) => a - b);
  // Two may have had the same place.
  const ranks = places.map((place, at) => Math.max(place, (places[0] ?? 0) + at));
  await rankViews(
    ctx,
    moved.map(({ id }, at) => ({ id, rank: ranks[at] ?? 0 })),
  );
  const shared = moved.filter((view) => view.scope !== 'personal');
  for (const { id, name } of shared.slice(0, 1)) ctx.emit('view.changed', { id, name });
  return visibleViews(ctx);
}
