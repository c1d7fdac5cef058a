import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { liveTicketFor } from '../policy.ts';
import { updateMessage } from '../store.ts';

/** Puts a deferred, failed or bounced reply back into the queue, to be tried now. */
export async function retryDelivery(ctx: Ctx, messageId: number): Promise<void> {
  const found = await ctx.db.selectFrom('messages').select('ticket_id').where('id', '=', messageId).executeTakeFirst();
  if (!found) notFound('message');
  await liveTicketFor(ctx, found.ticket_id, 'tickets.reply');
  const message = await ctx.db
    .selectFrom('messages')
    .select('delivery_state')
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!['deferred', 'failed', 'bounced'].includes(message.delivery_state ?? ''))
    refuse(
      'conflict',
      'message.not-retryable',
      'Only a reply that was deferred, failed or bounced can be tried again.',
    );
  await updateMessage(ctx, messageId, { delivery_state: 'queued', send_after: ctx.now, delivery_at: ctx.now });
  ctx.emit('message.delivery-changed', { messageId, state: 'queued', words: null }, { ticketId: found.ticket_id });
  ctx.afterCommit(() => ctx.house.wake('send-due-messages'));
}
