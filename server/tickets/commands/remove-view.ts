import type { View } from '../../../contract/views.ts';
import type { Ctx } from '../../platform/context.ts';
import { viewFor } from '../queries/view-for.ts';
import { updateView } from '../stores/views.ts';
import { checkScope } from './add-view.ts';

/** Takes a view away; its tickets stay where they are. */
export async function removeView(ctx: Ctx, id: number): Promise<void> {
  const view = await viewFor(ctx, id);
  checkScope(ctx, view.scope);
  await updateView(ctx, id, { removed_at: ctx.now });
  if (view.scope !== 'personal') ctx.emit('view.removed', { id, name: view.name });
}

/** Brings back a view that was taken away. */
export async function restoreView(ctx: Ctx, id: number): Promise<View> {
  const view = await viewFor(ctx, id, true);
  checkScope(ctx, view.scope);
  await updateView(ctx, id, { removed_at: null });
  if (view.scope !== 'personal') ctx.emit('view.added', { id, name: view.name });
  return view;
}
