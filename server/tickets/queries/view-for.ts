import { type Selectable, sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import { roleHolds } from '../../../contract/permissions.ts';
import type { View } from '../../../contract/views.ts';
import type { Views } from '../../migrations/tables.ts';
import type { Actor, Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';

/** The views that the caller may see: shared first, then those of teams, then the own ones, each in their order. */
export async function visibleViews(look: Look): Promise<View[]> {
  const rows = await seen(look)
    .where('removed_at', 'is', null)
    .orderBy(sql`array_position(array['shared', 'team', 'personal'], scope)`)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return rows.map((row) => presented(row, look.actor));
}

/** One view, or a refusal where the caller may not see it. `removed`: also one that was removed. */
export async function viewFor(look: Look, id: number, removed = false): Promise<View> {
  let found = seen(look).where('id', '=', id);
  if (!removed) found = found.where('removed_at', 'is', null);
  const row = await found.executeTakeFirst();
  return row ? presented(row, look.actor) : notFound('view');
}

/** Everybody's, those of the own teams, and the own ones. Who may share views sees those of every team. */
function seen({ db, actor }: Look) {
  const views = db.selectFrom('views').selectAll();
  if (actor.kind !== 'agent') return views.where('scope', '<>', 'personal');
  return views.where((eb) => {
    const ofTeam = eb('scope', '=', 'team');
    const own = sql<boolean>`team_id = any(${actor.teamIds as number[]}::bigint[])`;
    return eb.or([
      eb('scope', '=', 'shared'),
      roleHolds(actor.role, 'views.share') ? ofTeam : ofTeam.and(own),
      eb('scope', '=', 'personal').and('agent_id', '=', actor.id),
    ]);
  });
}

/** Own ones are everybody's to change; shared ones and those of teams need the permission. */
export function mayChangeView(actor: Actor, scope: View['scope']): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'agent' && (scope === 'personal' || roleHolds(actor.role, 'views.share'));
}

function presented(row: Selectable<Views>, actor: Actor): View {
  const scope = row.scope as View['scope'];
  return {
    id: row.id,
    name: row.name,
    scope,
    teamId: row.team_id,
    conditions: row.conditions as ConditionTree,
    columns: row.columns,
    order: row.sort_by as View['order'],
    direction: row.direction as View['direction'],
    groupBy: row.group_by as View['groupBy'],
    hidden: row.hidden,
    rank: row.rank,
    mayChange: mayChangeView(actor, scope),
  };
}
