import type { Ctx } from '../../platform/context.ts';
import { holdStoredMail, updateInboundMail } from '../store.ts';

const SHORTEST_MS = 1000;
const LONGEST_MS = 5 * 60_000;

/** The house had a fault, not the mail: it stays stored and is tried again, later each time. */
export async function postponeMail(ctx: Ctx, mailId: number): Promise<void> {
  if (!(await holdStoredMail(ctx, mailId))) return;
  const { attempts } = await ctx.db
    .selectFrom('inbound_mails')
    .select('attempts')
    .where('id', '=', mailId)
    .executeTakeFirstOrThrow();
  const wait = Math.min(SHORTEST_MS * 2 ** Math.min(attempts, 20), LONGEST_MS);
  const retryAt = new Date(ctx.now.getTime() + wait);
  await updateInboundMail(ctx, mailId, { attempts: attempts + 1, retry_at: retryAt });
}
