import type { Ctx } from '../../platform/context.ts';
import type { Delivered } from '../../platform/mail-transport/deliver-raw-mail.ts';
import { recordDelivery } from '../../tickets/commands/record-delivery.ts';
import type { MessageToSend } from '../../tickets/queries/message-to-send.ts';
import { type FailedAttempt, nextAttempt } from '../rules/delivery-outcome.ts';
import { putSuspendedAddress } from '../store.ts';
import { noteServerFault, noteServerWorks } from './note-server-words.ts';

/** The words of a message that only reached the built-in outbox: no server has it, and the page says so. */
export const OUTBOX_WORDS = 'outbox';

/** Writes down how an attempt went: on the message, on its mailbox, and on an address that is dead. */
export async function concludeDelivery(
  ctx: Ctx,
  message: MessageToSend,
  mailboxId: number | null,
  outcome: Delivered | FailedAttempt,
): Promise<void> {
  if ('by' in outcome) return concludeSent(ctx, message, mailboxId, outcome);
  const next = outcome.state === 'deferred' ? nextAttempt(message.deliveryAttempts + 1, ctx.now) : null;
  await recordDelivery(ctx, {
    messageId: message.id,
    state: outcome.state === 'deferred' && !next ? 'failed' : outcome.state,
    words: outcome.words,
    nextAttemptAt: next ?? undefined,
    of: 'attempt',
  });
  if (outcome.state === 'bounced' && message.ccs.length === 0 && message.requesterEmail)
    await putSuspendedAddress(ctx, message.requesterEmail, outcome.words);
  if (outcome.serverFault && mailboxId !== null) await noteServerFault(ctx, mailboxId, 'SMTP', outcome.words);
}

async function concludeSent(
  ctx: Ctx,
  message: MessageToSend,
  mailboxId: number | null,
  sent: Delivered,
): Promise<void> {
  const refused = sent.refused.map(({ address, words }) => `${address}: ${words}`);
  const words = sent.by === 'outbox' ? OUTBOX_WORDS : [sent.words, ...refused].join('\n');
  await recordDelivery(ctx, { messageId: message.id, state: 'sent', words, of: 'attempt' });
  for (const { address, words: said } of sent.refused) {
    if (/^5/u.test(said)) await putSuspendedAddress(ctx, address, said);
  }
  if (mailboxId !== null) await noteServerWorks(ctx, mailboxId, 'SMTP', true);
}
