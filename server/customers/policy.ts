import { roleHolds } from '../../contract/permissions.ts';
import type { Look } from '../platform/context.ts';

/** Whoever may read customers sees all of them: a customer belongs to no team. */
export function mayReadCustomers({ actor }: Look): boolean {
  return actor.kind === 'agent' && roleHolds(actor.role, 'customers.read');
}
