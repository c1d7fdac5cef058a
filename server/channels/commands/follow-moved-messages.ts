import type { Ctx } from '../../platform/context.ts';
import { moveInboundMails } from '../store.ts';

/** An agent added one ticket to another: the mails that brought its messages belong to the ticket where those are now. */
export async function followMovedMessages(ctx: Ctx, fromTicketId: number | null, toTicketId: number): Promise<void> {
  if (fromTicketId !== null) await moveInboundMails(ctx, fromTicketId, toTicketId);
}
