import type { Firing } from '../../../contract/automation.ts';
import type { Effect } from '../../../contract/automation-actions.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { macroFor } from '../policy.ts';
import { previewMacro } from '../queries/preview-macro.ts';
import { insertMacroUse } from '../store.ts';
import { attempt } from './attempt.ts';
import { bringAbout } from './bring-about.ts';

export type Applied = { effects: Effect[]; failures: Firing['failures'] };

/**
 * Applies a macro to a ticket as the caller and counts the use. `changes`: without its reply and notes, which the caller writes.
 * What fails is told beside what worked; refuses when nothing works.
 */
export async function applyMacro(
  ctx: Ctx,
  macroId: number,
  { ticketId, parts }: { ticketId: number; parts: 'all' | 'changes' },
): Promise<Applied> {
  if (ctx.actor.kind !== 'agent') refuse('forbidden', 'macro.nobody', 'Only an agent applies macros.');
  const agentId = ctx.actor.id;
  const macro = await macroFor(ctx, macroId, 'use');
  const effects = (await previewMacro(ctx, macro, ticketId)).filter(
    ({ kind }) => parts === 'all' || (kind !== 'reply' && kind !== 'note'),
  );
  // The first change may give the ticket out of the caller's sight; the others still belong to it.
  const acting = actingAs(ctx, { ...ctx.actor, limitedToTeams: false });
  const applied: Applied = { effects: [], failures: [] };
  for (const effect of inGoodOrder(effects)) {
    const { failure } = await attempt(acting, (inner) => bringAbout(inner, ticketId, effect));
    if (failure) applied.failures.push({ action: effect.kind === 'change' ? effect.field : effect.kind, ...failure });
    else applied.effects.push(effect);
  }
  const [first] = applied.failures;
  if (first && applied.effects.length === 0) refuse('conflict', first.code, first.message);
  await insertMacroUse(ctx, { macro_id: macroId, agent_id: agentId, ticket_id: ticketId, at: ctx.now });
  ctx.emit('macro.applied', { id: macroId, name: macro.name }, { ticketId });
  return applied;
}

/** First what is said, then what is changed: a reply opens a new ticket, and the status that the macro sets comes after it. */
function inGoodOrder(effects: readonly Effect[]): Effect[] {
  const isSaid = ({ kind }: Effect) => kind === 'reply' || kind === 'note';
  return [...effects.filter(isSaid), ...effects.filter((effect) => !isSaid(effect))];
}
