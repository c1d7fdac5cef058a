import type { Ctx } from '../../platform/context.ts';
import { moveInboundMails } from '../store.ts';

/** Messages were moved to another ticket: the mails that brought them belong to the ticket where they are now. */
export async function followMovedMessages(ctx: Ctx, messageIds: readonly number[]): Promise<void> {
  if (messageIds.length > 0) await moveInboundMails(ctx, messageIds);
}
