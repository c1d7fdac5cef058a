import type { Look } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import type { Delivered } from '../../platform/mail-transport/deliver-raw-mail.ts';
import { beginDelivery } from '../../tickets/commands/record-delivery.ts';
import { type MessageToSend, messageToSend } from '../../tickets/queries/message-to-send.ts';
import { concludeDelivery } from '../commands/conclude-delivery.ts';
import { automaticRefusal } from '../queries/automatic-refusal.ts';
import { type SendingMailbox, sendingMailbox } from '../queries/sending-mailbox.ts';
import { composeMail } from '../rules/compose-mail.ts';
import { type FailedAttempt, failedAttempt } from '../rules/delivery-outcome.ts';
import { tokenMessageId } from '../rules/thread-token.ts';
import { insertAutomaticMail } from '../store.ts';
import { channelsActor } from './file-mails.ts';
import { outgoingMail } from './outgoing-mail.ts';
import { ownMark, tokenKey } from './own-mark.ts';
import { sendComposed } from './send-composed.ts';

/** Servers that could not be used at all in this round, with their words: nobody waits for their time-out again. */
export type BrokenServers = Map<string, string>;

/** Carries one message out and writes down how far it got. The caller holds the lock of this message. */
export async function deliverMessage(edge: Edge, id: number, broken: BrokenServers): Promise<void> {
  const look = edge.look(channelsActor);
  const message = await messageToSend(look, id);
  if (!message) return;
  const mailbox = await sendingMailbox(look, message);
  const refusal = await refusalOf(look, message, mailbox);
  if (refusal || !mailbox)
    return settle(edge, message, null, refusal ?? { state: 'deferred', words: 'mailbox.missing' });
  const begun = await edge.transact(channelsActor, async (ctx) => {
    const place = { ticketId: message.ticketId, messageId: id };
    const mailId = tokenMessageId(place, tokenKey(edge.house), mailbox.address.split('@').at(-1)!);
    const ours = await beginDelivery(ctx, id, mailId);
    if (ours && message.kind === 'system') await insertAutomaticMail(ctx, message.requesterEmail!);
    return ours;
  });
  if (begun) await attempt(edge, message, mailbox, broken);
}

type Refused = { state: 'deferred' | 'failed'; words: string };

/** Stable codes instead of a server's words, because no server was asked. */
async function refusalOf(look: Look, message: MessageToSend, mailbox?: SendingMailbox): Promise<Refused | null> {
  if (message.isDeleted) return { state: 'failed', words: 'ticket.deleted' };
  if (message.isSpam) return { state: 'failed', words: 'ticket.spam' };
  if (!message.requesterEmail) return { state: 'failed', words: 'message.no-address' };
  if (!mailbox) return { state: 'deferred', words: 'mailbox.missing' };
  if (message.kind !== 'system') return null;
  const words = await automaticRefusal(look, message.ticketId, message.requesterEmail);
  return words && { state: 'failed', words };
}

function settle(edge: Edge, message: MessageToSend, mailbox: SendingMailbox | null, refused: Refused): Promise<void> {
  const failed: FailedAttempt = { ...refused, serverFault: false };
  return edge.transact(channelsActor, (ctx) => concludeDelivery(ctx, message, mailbox?.id ?? null, failed));
}

async function attempt(edge: Edge, message: MessageToSend, mailbox: SendingMailbox, broken: BrokenServers) {
  const server = mailbox.smtpUrl ?? edge.house.config.smtpUrl ?? '';
  const known = broken.get(server);
  const outcome: Delivered | FailedAttempt =
    known === undefined
      ? await send(edge, message, mailbox).catch(failedAttempt)
      : { state: 'deferred', words: known, serverFault: true };
  if ('serverFault' in outcome && outcome.serverFault) broken.set(server, outcome.words);
  await edge.transact(channelsActor, (ctx) => concludeDelivery(ctx, message, mailbox.id, outcome));
}

async function send({ house, look }: Edge, message: MessageToSend, mailbox: SendingMailbox): Promise<Delivered> {
  const mail = await outgoingMail(look(channelsActor), message, mailbox);
  const composed = composeMail(mail, { tokenKey: tokenKey(house), ownMark: ownMark(house), now: house.now() });
  const to = [...mail.to, ...mail.cc].map(({ address }) => address);
  return sendComposed(house, composed, mailbox, { to, ticketId: message.ticketId });
}
