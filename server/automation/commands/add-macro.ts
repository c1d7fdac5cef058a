import type { Macro, MacroWrite } from '../../../contract/automation.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { knownTeams } from '../../staff/queries/known-teams.ts';
import { macroFor, refuseForeignPlace } from '../policy.ts';
import { checkActions } from '../queries/check-actions.ts';
import { insertMacro, updateMacro } from '../store.ts';

/** Adds a macro. Refuses a place that is not the caller's, and actions that could not be done. */
export async function addMacro(ctx: Ctx, macro: MacroWrite): Promise<Macro> {
  const place = await placeOf(ctx, macro);
  await checkActions(ctx, macro.actions, 'macro');
  const { name, category, scope, actions } = macro;
  const row = { name, category, scope, ...place, actions: JSON.stringify(actions), updated_at: ctx.now };
  const id = await insertMacro(ctx, row);
  ctx.emit('macro.added', { id, name });
  return macroFor(ctx, id, 'use');
}

type MacroChange = { [K in keyof MacroWrite]?: MacroWrite[K] | undefined };

/** Changes a macro and tells what differs. */
export async function changeMacro(ctx: Ctx, id: number, change: MacroChange): Promise<Macro> {
  const before = await macroFor(ctx, id, 'edit');
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after: Macro = { ...before, ...given };
  const place = await placeOf(ctx, after, before.owner?.id);
  if (change.actions) await checkActions(ctx, after.actions, 'macro');
  const { name, category, scope } = after;
  const row = { name, category, scope, ...place, actions: JSON.stringify(after.actions), updated_at: ctx.now };
  await updateMacro(ctx, id, row);
  const fields = (['name', 'category', 'scope', 'teamId', 'actions'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const changes = Object.fromEntries(fields.map((field) => [field, { from: before[field], to: after[field] }]));
  if (fields.length > 0) ctx.emit('macro.changed', { id, name, changes });
  return macroFor(ctx, id, 'use');
}

export async function removeMacro(ctx: Ctx, id: number): Promise<void> {
  const { name } = await macroFor(ctx, id, 'edit');
  await updateMacro(ctx, id, { removed_at: ctx.now });
  ctx.emit('macro.removed', { id, name });
}

/** Whose it is. A personal macro belongs to who wrote it. */
async function placeOf(ctx: Ctx, { scope, teamId }: Pick<MacroWrite, 'scope' | 'teamId'>, ownerId?: number) {
  const agentId = ownerId ?? (ctx.actor.kind === 'agent' ? ctx.actor.id : null);
  if (scope === 'team' && (teamId === null || (await knownTeams(ctx, [teamId])).length === 0))
    refuseField('teamId', 'team.unknown', 'Choose the team.');
  refuseForeignPlace(ctx.actor, { scope, teamId, ownerId: agentId });
  return { team_id: scope === 'team' ? teamId : null, agent_id: agentId };
}
