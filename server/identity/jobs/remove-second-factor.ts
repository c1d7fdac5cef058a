import type { AgentActor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { dropSecondFactor } from '../commands/drop-second-factor.ts';
import { proveOwnPassword } from './prove-own-password.ts';

/** Switches the second factor off, after the password. */
export async function removeSecondFactor(
  edge: Edge,
  actor: AgentActor,
  given: { password: string; address: string },
): Promise<void> {
  await proveOwnPassword(edge, actor, given.password, { address: given.address, field: 'password' });
  await edge.transact(actor, (ctx) => dropSecondFactor(ctx, actor));
}
