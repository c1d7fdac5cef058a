import type { Ctx } from '../../platform/context.ts';
import { forgetAttempts, takeBackAttempt } from '../store.ts';

/**
 * The attempt was right. `signed-in`: the account starts anew; of the address only this attempt is taken back, because others
 * guess from there too. `half-way` (the second factor is still to come): only this attempt, or whoever knows the password
 * could guess codes for ever.
 */
export async function forgiveAttempt(
  ctx: Ctx,
  keys: { account: string; address: string },
  how: 'signed-in' | 'half-way',
): Promise<void> {
  if (how === 'signed-in') await forgetAttempts(ctx, keys.account);
  else await takeBackAttempt(ctx, keys.account);
  await takeBackAttempt(ctx, keys.address);
}
