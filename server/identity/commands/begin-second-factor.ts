import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { credentialsOf } from '../queries/credentials-of.ts';
import { updateCredentials } from '../store.ts';

/** Keeps a secret that is not yet confirmed, encrypted. */
export async function beginSecondFactor(ctx: Ctx, agentId: number, secret: string): Promise<void> {
  const known = await credentialsOf(ctx, agentId);
  if (known.hasSecondFactor) refuse('conflict', 'second-factor.on', 'The second factor is on already.');
  await updateCredentials(ctx, agentId, {
    second_factor_secret: ctx.house.keys.seal('second-factor', secret),
    second_factor_last_step: null,
  });
}
