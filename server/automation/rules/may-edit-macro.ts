import type { Macro } from '../../../contract/automation.ts';
import { roleHolds } from '../../../contract/permissions.ts';
import type { Actor } from '../../platform/context.ts';

export type MacroPlace = { scope: Macro['scope']; teamId: number | null; ownerId: number | null };

/** Whether an actor may write a macro here: the own one, one of an own team, and leads also what everybody or any team shares. */
export function mayEditMacro(actor: Actor, { scope, teamId, ownerId }: MacroPlace): boolean {
  if (actor.kind !== 'agent') return actor.kind === 'system';
  if (scope === 'personal') return ownerId === actor.id;
  if (roleHolds(actor.role, 'macros.share')) return true;
  return scope === 'team' && teamId !== null && actor.teamIds.includes(teamId);
}
