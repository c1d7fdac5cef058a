import type { AgentActor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { replacePassword } from '../commands/replace-password.ts';
import { refuseWeakPassword } from '../rules/refuse-weak-password.ts';
import { hashPassword } from './password-line.ts';
import { proveOwnPassword } from './prove-own-password.ts';

type Change = { current: string; next: string };

/** Changes the own password; every other session ends. Refuses a wrong current one (counted like a sign-in) and a weak new one. */
export async function changePassword(
  edge: Edge,
  actor: AgentActor,
  change: Change,
  here: { sessionId: number | null; address: string },
): Promise<void> {
  const known = await proveOwnPassword(edge, actor, change.current, { address: here.address, field: 'current' });
  const { name: company } = await companyNow(edge.look(actor));
  refuseWeakPassword('next', change.next, { ...known, company });
  const hash = await hashPassword(change.next);
  await edge.transact(actor, (ctx) =>
    replacePassword(ctx, { agentId: actor.id, hash, by: 'own', exceptSession: here.sessionId }),
  );
}
