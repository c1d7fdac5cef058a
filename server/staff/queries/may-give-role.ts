import type { Role } from '../../../contract/permissions.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';

/** Refuses unless the caller may give this role, or take it away: only an owner makes or unmakes owners. The house itself may. */
export function mayGiveRole(look: Pick<Look, 'actor'>, role: Role): void {
  if (role !== 'owner' || look.actor.kind === 'system') return;
  if (look.actor.kind !== 'agent' || look.actor.role !== 'owner')
    refuse('forbidden', 'role.owner-only', 'Only an owner may do this with an owner.');
}
