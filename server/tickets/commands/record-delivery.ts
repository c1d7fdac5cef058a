import type { DeliveryState } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { deliveryAfterReport, type ReportedState } from '../rules/delivery-after-report.ts';
import { updateMessage } from '../store.ts';

/** How an attempt to deliver went, in the other server’s own words. */
export type DeliveryNews = {
  messageId: number;
  state: Exclude<DeliveryState, 'queued' | 'undone'>;
  words: string | null;
  nextAttemptAt?: Date | undefined;
  /** An attempt of ours, a pause before any, or a report about an earlier attempt, which is believed only where the rule lets it. */
  of: 'attempt' | 'pause' | 'report';
};

/** Writes down how far a message to the customer got, and tells it. Answers false when there is no such message. */
export async function recordDelivery(ctx: Ctx, news: DeliveryNews): Promise<boolean> {
  const message = await ctx.db
    .selectFrom('messages')
    .select(['ticket_id', 'delivery_state', 'delivery_attempts'])
    .where('id', '=', news.messageId)
    .forUpdate()
    .executeTakeFirst();
  if (!message?.delivery_state) return false;
  if (
    news.of === 'report' &&
    !deliveryAfterReport(message.delivery_state as DeliveryState, news.state as ReportedState)
  )
    return true;
  await updateMessage(ctx, news.messageId, {
    delivery_state: news.state,
    delivery_words: news.words?.slice(0, 1000) ?? null,
    delivery_at: ctx.now,
    delivery_attempts: message.delivery_attempts + (news.of === 'attempt' ? 1 : 0),
    send_after: news.state === 'deferred' ? (news.nextAttemptAt ?? null) : null,
    undo_before: null,
    undo_until: null,
  });
  ctx.emit(
    'message.delivery-changed',
    { messageId: news.messageId, state: news.state, words: news.words },
    { ticketId: message.ticket_id },
  );
  return true;
}

/**
 * Claims a due message for sending: from here on it cannot be undone, and its Message-ID is fixed, so that a second try
 * after a crash carries the same one. Answers false when it is no longer to be sent.
 */
export async function beginDelivery(ctx: Ctx, messageId: number, mailMessageId: string): Promise<boolean> {
  const message = await ctx.db
    .selectFrom('messages')
    .select(['delivery_state', 'send_after'])
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirst();
  const due =
    message?.send_after &&
    message.send_after <= ctx.now &&
    (message.delivery_state === 'queued' || message.delivery_state === 'deferred');
  if (!due) return false;
  await updateMessage(ctx, messageId, { mail_message_id: mailMessageId, undo_before: null, undo_until: null });
  return true;
}
