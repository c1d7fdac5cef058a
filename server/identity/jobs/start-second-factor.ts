import { generateSecret, generateURI } from 'otplib';
import type { AgentActor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { beginSecondFactor } from '../commands/begin-second-factor.ts';
import { proveOwnPassword } from './prove-own-password.ts';

/** A new secret for an authenticator app, after the password. Nothing changes at the door until it is confirmed. Refuses while a second factor is on. */
export async function startSecondFactor(
  edge: Edge,
  actor: AgentActor,
  given: { password: string; address: string },
): Promise<{ secret: string; uri: string }> {
  const known = await proveOwnPassword(edge, actor, given.password, { address: given.address, field: 'password' });
  const secret = generateSecret();
  await edge.transact(actor, (ctx) => beginSecondFactor(ctx, actor.id, secret));
  const { name } = await companyNow(edge.look(actor));
  const issuer = name ? `Warmline (${name})` : 'Warmline';
  return { secret, uri: generateURI({ issuer, label: known.email, secret }) };
}
