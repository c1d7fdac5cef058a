import type { Ctx } from '../../platform/context.ts';
import { holdStoredMail, updateInboundMail } from '../store.ts';

/** Puts a mail aside that could not be filed: once, with its reason, for an administrator to read and to retry. */
export async function quarantineMail(ctx: Ctx, mailId: number, reason: string, detail: string | null): Promise<void> {
  if (!(await holdStoredMail(ctx, mailId))) return;
  const short = detail?.replaceAll('\0', '').slice(0, 1000) ?? null;
  await updateInboundMail(ctx, mailId, { state: 'quarantined', reason, detail: short, retry_at: null });
  ctx.emit('mail.quarantined', { mailId, reason });
}
