import type { RouteInput } from '../../../contract/route.ts';
import type { View, viewsRoutes } from '../../../contract/views.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { checkConditions } from '../queries/check-conditions.ts';
import { viewFor } from '../queries/view-for.ts';
import { updateView } from '../stores/views.ts';
import { checkScope, checkTeam, ownerOf } from './add-view.ts';

export type ViewChange = RouteInput<typeof viewsRoutes.changeView>['body'];

const told = ['name', 'scope', 'teamId', 'conditions', 'columns', 'order', 'direction', 'groupBy', 'hidden'] as const;

/** Changes what is given of a view. Who makes a view personal keeps it to themselves from then on. */
export async function changeView(ctx: Ctx, id: number, change: ViewChange): Promise<View> {
  const before = await viewFor(ctx, id);
  checkScope(ctx, before.scope);
  const scope = change.scope ?? before.scope;
  checkScope(ctx, scope);
  const teamId = scope === 'team' ? (change.teamId ?? before.teamId) : null;
  if (change.scope || change.teamId !== undefined) await checkTeam(ctx, { scope, teamId });
  if (change.conditions) await checkConditions(ctx, change.conditions, { place: 'view', path: 'body.conditions' });
  const moves = scope !== before.scope || teamId !== before.teamId;
  await updateView(ctx, id, {
    ...(change.name !== undefined && { name: change.name }),
    ...(moves && { scope, team_id: teamId, agent_id: scope === 'personal' ? ownerOf(ctx) : null }),
    ...(change.conditions && { conditions: JSON.stringify(change.conditions) }),
    ...(change.columns && { columns: change.columns }),
    ...(change.order && { sort_by: change.order }),
    ...(change.direction && { direction: change.direction }),
    ...(change.groupBy !== undefined && { group_by: change.groupBy }),
    ...(change.hidden !== undefined && { hidden: change.hidden }),
    changed_at: ctx.now,
  });
  const after = await viewFor(ctx, id);
  const changes = changesBetween(before, after, told);
  const isPrivate = before.scope === 'personal' && after.scope === 'personal';
  if (!isPrivate && Object.keys(changes).length > 0) ctx.emit('view.changed', { id, name: after.name, changes });
  return after;
}
