import type { Ctx } from '../../platform/context.ts';
import { receiveSideMessage } from '../../tickets/commands/answer-side-thread.ts';
import { recordSideDelivery } from '../../tickets/commands/record-side-delivery.ts';
import { sidePlace } from '../../tickets/queries/side-message-to-send.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';
import { readSideTokens, readTokens } from '../rules/thread-token.ts';
import { namingOf } from './file-customer-mail.ts';
import type { FiledPlace } from './file-mail.ts';
import { incomingMessage } from './incoming-of-mail.ts';

const states = { hard: 'bounced', soft: 'deferred', delayed: 'deferred', delivered: 'delivered' } as const;

/**
 * A mail that answers a side conversation stays in it, whoever sent it: it never becomes a message of the customer's thread. A
 * report about a mail of ours marks that mail. Null when the mail names none, or names the customer's thread more newly.
 */
export async function fileSideMail(ctx: Ctx, prepared: PreparedMail): Promise<FiledPlace | null> {
  const key = ctx.house.keys.key('thread-token');
  const named = namingOf(prepared);
  const naming = prepared.bounce ? { ...named, inReplyTo: prepared.bounce.originalMessageId } : named;
  const [token] = readSideTokens(naming, key);
  if (!token || readTokens({ inReplyTo: naming.inReplyTo, addresses: naming.addresses }, key).length > 0) return null;
  const place = await sidePlace(ctx, token.sideConversationId, token.messageId);
  if (!place) return null;
  const { bounce } = prepared;
  const filed = { ticketId: place.ticketId, messageId: null };
  if (bounce) {
    const words = [bounce.recipient, bounce.diagnostic || bounce.status].filter(Boolean).join(': ');
    await recordSideDelivery(ctx, { messageId: place.messageId, state: states[bounce.kind], words: words || null });
    return filed;
  }
  const { customerId: _customer, ...mail } = incomingMessage(prepared, 0);
  const from = mail.from ?? '';
  await receiveSideMessage(ctx, place.sideConversationId, { ...mail, fromName: prepared.mail.from?.name || from });
  return filed;
}
