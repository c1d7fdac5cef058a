import type { DeliveryState } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { updateSideMessage } from '../stores/side-threads.ts';

type News = {
  messageId: number;
  state: Exclude<DeliveryState, 'queued' | 'undone'>;
  words: string | null;
  nextAttemptAt?: Date | undefined;
};

/** Writes down how far the mail of a side message got, and tells it. */
export async function recordSideDelivery(ctx: Ctx, { messageId, state, words, nextAttemptAt }: News): Promise<void> {
  const found = await ctx.db
    .selectFrom('side_messages as m')
    .innerJoin('side_conversations as s', 's.id', 'm.side_conversation_id')
    .select(['s.id', 's.ticket_id', 'm.delivery_state'])
    .where('m.id', '=', messageId)
    .executeTakeFirst();
  if (!found?.delivery_state) return;
  await updateSideMessage(ctx, messageId, {
    delivery_state: state,
    delivery_words: words?.slice(0, 1000) ?? null,
    delivery_at: ctx.now,
    send_after: state === 'deferred' ? (nextAttemptAt ?? null) : null,
  });
  const news = { sideConversationId: found.id, messageId, state, words };
  ctx.emit('side-conversation.delivery-changed', news, { ticketId: found.ticket_id });
}

/** Claims a due side message: its Message-ID is fixed, and should the process die, it is tried again later. False when it is no longer due. */
export async function beginSideDelivery(
  ctx: Ctx,
  messageId: number,
  mailMessageId: string,
  again: Date,
): Promise<boolean> {
  const message = await ctx.db
    .selectFrom('side_messages')
    .select(['delivery_attempts', 'send_after'])
    .where('id', '=', messageId)
    .where('delivery_state', 'in', ['queued', 'deferred'])
    .forUpdate()
    .executeTakeFirst();
  if (!message?.send_after || message.send_after > ctx.now) return false;
  await updateSideMessage(ctx, messageId, {
    mail_message_id: mailMessageId,
    delivery_attempts: message.delivery_attempts + 1,
    send_after: again,
  });
  return true;
}
