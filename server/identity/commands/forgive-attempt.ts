import type { Ctx } from '../../platform/context.ts';
import { forgetAttempts, takeBackAttempt } from '../store.ts';
import type { ClaimedAttempt } from './claim-attempt.ts';

/**
 * The attempt was right. `signed-in`: the account starts anew; of the address only this attempt is taken back, because others
 * guess from there too. `half-way` (the second factor is still to come): only this attempt, or whoever knows the password
 * could guess codes for ever.
 */
export async function forgiveAttempt(
  ctx: Ctx,
  { keys, lastFailedAt }: ClaimedAttempt,
  how: 'signed-in' | 'half-way',
): Promise<void> {
  const takeBack = (key: string) => takeBackAttempt(ctx, key, lastFailedAt.get(key) ?? ctx.now);
  await (how === 'signed-in' ? forgetAttempts(ctx, keys.account) : takeBack(keys.account));
  await takeBack(keys.address);
}
