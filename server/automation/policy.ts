import type { Macro } from '../../contract/automation.ts';
import type { Actor, Look } from '../platform/context.ts';
import { notFound, refuse } from '../platform/refuse.ts';
import { oneMacro } from './queries/list-macros.ts';
import { type MacroPlace, mayEditMacro } from './rules/may-edit-macro.ts';

/** The one door to a macro that is to be used or changed. What the actor does not see is not found. */
export async function macroFor(look: Look, id: number, what: 'use' | 'edit'): Promise<Macro> {
  const macro = await oneMacro(look, id);
  if (!macro) notFound('macro');
  if (what === 'edit' && !macro.mayEdit) refuseEdit();
  return macro;
}

/** Refuses to write a macro into a place that is not the actor's. */
export function refuseForeignPlace(actor: Actor, place: MacroPlace): void {
  if (!mayEditMacro(actor, place)) refuseEdit();
}

function refuseEdit(): never {
  refuse('forbidden', 'macro.not-yours', 'Only leads write macros for everybody; a team’s are written by its members.');
}
