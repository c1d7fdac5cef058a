import type { AgentActor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { refuseField } from '../../platform/refuse.ts';
import { claimAttempt } from '../commands/claim-attempt.ts';
import { forgiveAttempt } from '../commands/forgive-attempt.ts';
import { credentialsOf } from '../queries/credentials-of.ts';
import type { KnownCredentials } from '../queries/present-credentials.ts';
import { attemptKeys } from '../rules/attempt-keys.ts';
import { checkPassword } from './password-line.ts';

/** Proves that whoever sits there is the agent and not somebody who found the screen open. Guessing is throttled like at the door. */
export async function proveOwnPassword(
  edge: Edge,
  actor: AgentActor,
  password: string,
  where: { address: string; field: string },
): Promise<KnownCredentials> {
  const known = await credentialsOf(edge.look(actor), actor.id);
  const keys = attemptKeys(known.email, where.address);
  const claimed = await edge.transact(actor, (ctx) => claimAttempt(ctx, keys));
  if (!(await checkPassword(password, known.passwordHash)))
    refuseField(where.field, 'password.wrong', 'This is not your password.');
  await edge.transact(actor, (ctx) => forgiveAttempt(ctx, claimed, 'half-way'));
  return known;
}
