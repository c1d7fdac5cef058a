import { type Permission, roleHolds, scopeFor } from '../../../contract/permissions.ts';
import type { RouteContract } from '../../../contract/route.ts';
import type { Caller } from '../domain.ts';
import { refuse } from '../refuse.ts';

/** Whether a caller may call a route at all. Refuses `forbidden` with `sign-in.needed`, `permission.missing` or `token.scope-missing`. Rooms look closer in their policy. */
export function admit(contract: RouteContract, caller: Caller): void {
  if (contract.access === 'public') return;
  const { actor, scopes } = caller;
  if (actor.kind !== 'agent') refuse('forbidden', 'sign-in.needed', 'Sign in first.');
  if (contract.access === 'signed-in') {
    if (scopes && contract.method !== 'GET')
      refuse('forbidden', 'token.scope-missing', 'An API token cannot change its owner’s own account.');
  } else if (!roleHolds(actor.role, contract.access as Permission)) {
    refuse('forbidden', 'permission.missing', `This needs the permission ${contract.access}.`);
  }
  const scope = scopeFor(contract.method, contract.access);
  if (scopes && !scopes.includes(scope))
    refuse('forbidden', 'token.scope-missing', `This needs an API token with the scope ${scope}.`);
}
