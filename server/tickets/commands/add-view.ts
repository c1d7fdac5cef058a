import type { RouteInput } from '../../../contract/route.ts';
import type { View, viewsRoutes } from '../../../contract/views.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { knownTeams } from '../../staff/queries/known-teams.ts';
import { checkConditions } from '../queries/check-conditions.ts';
import { mayChangeView, viewFor } from '../queries/view-for.ts';
import { insertView } from '../stores/views.ts';

export type NewView = RouteInput<typeof viewsRoutes.addView>['body'];
/** More than anybody reads, and few enough that all of them are counted together. */
const mostViews = 100;

/** Adds a view at the end of those of its scope. Refuses conditions that cannot be asked, and sharing without the permission. */
export async function addView(ctx: Ctx, view: NewView): Promise<View> {
  checkScope(ctx, view.scope);
  await checkTeam(ctx, view);
  await checkConditions(ctx, view.conditions, { place: 'view', path: 'body.conditions' });
  const agentId = view.scope === 'personal' ? ownerOf(ctx) : null;
  const { count, last } = await placeOf(ctx, view.scope, agentId);
  if (count >= mostViews) refuse('conflict', 'view.too-many', `There are ${mostViews} of these views already.`);
  const id = await insertView(ctx, {
    name: view.name,
    scope: view.scope,
    team_id: view.scope === 'team' ? view.teamId : null,
    agent_id: agentId,
    conditions: JSON.stringify(view.conditions),
    columns: view.columns,
    sort_by: view.order,
    direction: view.direction,
    group_by: view.groupBy,
    hidden: view.hidden,
    rank: last + 1,
    changed_at: ctx.now,
  });
  if (view.scope !== 'personal') ctx.emit('view.added', { id, name: view.name });
  return viewFor(ctx, id);
}

/** Refuses who may not share views. */
export function checkScope({ actor }: Ctx, scope: View['scope']): void {
  if (!mayChangeView(actor, scope)) refuse('forbidden', 'permission.missing', 'This needs the permission views.share.');
}

/** A view of a team names one that exists. */
export async function checkTeam(ctx: Ctx, { scope, teamId }: Pick<View, 'scope' | 'teamId'>): Promise<void> {
  if (scope !== 'team') return;
  if (teamId === null) refuseField('teamId', 'view.team-needed', 'Say which team sees it.');
  if ((await knownTeams(ctx, [teamId])).length === 0) refuseField('teamId', 'team.unknown', 'There is no such team.');
}

/** Who a personal view belongs to: the agent who makes it. */
export function ownerOf({ actor }: Ctx): number {
  return actor.kind === 'agent' ? actor.id : refuseField('scope', 'view.no-owner', 'Only an agent has personal views.');
}

async function placeOf(
  ctx: Ctx,
  scope: View['scope'],
  agentId: number | null,
): Promise<{ count: number; last: number }> {
  let views = ctx.db.selectFrom('views').where('scope', '=', scope).where('removed_at', 'is', null);
  if (agentId !== null) views = views.where('agent_id', '=', agentId);
  const row = await views
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('rank').as('last')])
    .executeTakeFirstOrThrow();
  return { count: row.count, last: row.last ?? 0 };
}
