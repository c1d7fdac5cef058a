import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { attemptMemory, signInWait } from '../rules/sign-in-wait.ts';
import { countAttempt, lockAttempts } from '../store.ts';

type Keys = { account: string; address: string };
/** What stood there before the attempt, by key, to be put back when it was right. */
export type ClaimedAttempt = { keys: Keys; lastFailedAt: ReadonlyMap<string, Date> };

/**
 * Counts an attempt as failed before it is judged, so that a hundred guesses at once wait like a hundred in a row; the right
 * one is forgiven afterwards. Refuses `limited` with the seconds to wait, the same for accounts that exist and that do not.
 */
export async function claimAttempt(ctx: Ctx, keys: Keys): Promise<ClaimedAttempt> {
  const rows = await lockAttempts(ctx, [keys.account, keys.address]);
  const waits = rows.map((row) =>
    signInWait(
      row.key === keys.account ? 'account' : 'address',
      { failures: row.failures, lastFailedAt: row.last_failed_at },
      ctx.now,
    ),
  );
  const retryAfter = Math.max(0, ...waits);
  if (retryAfter > 0) refuse('limited', 'sign-in.too-often', 'Too many attempts. Wait a little.', { retryAfter });
  for (const row of rows) {
    const forgotten = ctx.now.getTime() - row.last_failed_at.getTime() >= attemptMemory;
    await countAttempt(ctx, row.key, forgotten ? 1 : row.failures + 1);
  }
  return { keys, lastFailedAt: new Map(rows.map((row) => [row.key, row.last_failed_at])) };
}
