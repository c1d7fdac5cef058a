import type { TokenScope } from '../../../contract/permissions.ts';
import { refuseField } from '../../platform/refuse.ts';

/** A token makes no token that may do more than itself. `own` is null for a person who is signed in. */
export function refuseWiderScopes(own: readonly string[] | null, wished: readonly TokenScope[]): void {
  if (own && !wished.every((scope) => own.includes(scope)))
    refuseField('scopes', 'token.scope-wider', 'A token cannot make one with more scopes than its own.');
}
