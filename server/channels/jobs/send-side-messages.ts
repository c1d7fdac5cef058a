import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { beginSideDelivery, recordSideDelivery } from '../../tickets/commands/record-side-delivery.ts';
import {
  dueSideMessages,
  type SideMessageToSend,
  sideMessageToSend,
} from '../../tickets/queries/side-message-to-send.ts';
import { type SendingMailbox, sendingMailbox } from '../queries/sending-mailbox.ts';
import { composeMail, type OutgoingMail } from '../rules/compose-mail.ts';
import { failedAttempt, nextAttempt } from '../rules/delivery-outcome.ts';
import { textAsHtml } from '../rules/text-as-html.ts';
import { sideTokenMessageId } from '../rules/thread-token.ts';
import { channelsActor } from './file-mails.ts';
import { fillSignature } from './fill-signature.ts';
import { ownMark, tokenKey } from './own-mark.ts';
import { sendComposed } from './send-composed.ts';

const BATCH = 20;
const AGAIN_MS = 15 * 60_000;

/** Carries out what agents wrote to people outside about a ticket. A claim holds for a quarter of an hour. */
export const sendSideMessages: Sweep = {
  name: 'send-side-messages',
  everyMs: 2_000,
  run: async (edge) => {
    for (const id of await dueSideMessages(edge.look(channelsActor), BATCH))
      await deliver(edge, id).catch((error) =>
        edge.house.log.error({ err: error, sideMessageId: id }, 'a side message could not be carried out; it waits'),
      );
  },
};

async function deliver(edge: Edge, id: number): Promise<void> {
  const look = edge.look(channelsActor);
  const message = await sideMessageToSend(look, id);
  if (!message) return;
  const mailbox = await sendingMailbox(look, message);
  const again = new Date(look.now.getTime() + AGAIN_MS);
  const domain = mailbox?.address.split('@').at(-1) ?? 'localhost';
  const mailId = sideTokenMessageId(placeOf(message), tokenKey(edge.house), domain);
  if (!(await edge.transact(channelsActor, (ctx) => beginSideDelivery(ctx, id, mailId, again)))) return;
  const news = mailbox
    ? await send(edge, message, mailbox)
    : { state: 'deferred' as const, words: 'mailbox.missing', nextAttemptAt: again };
  await edge.transact(channelsActor, (ctx) => recordSideDelivery(ctx, { messageId: id, ...news }));
}

const placeOf = ({ sideConversationId, id }: SideMessageToSend) => ({ sideConversationId, messageId: id });

async function send(edge: Edge, message: SideMessageToSend, mailbox: SendingMailbox) {
  const { house } = edge;
  const keys = { tokenKey: tokenKey(house), ownMark: ownMark(house), now: house.now() };
  const mail = outgoing(edge, message, mailbox);
  try {
    const envelope = { to: [message.address], ticketId: message.ticketId };
    const sent = await sendComposed(house, composeMail(mail, keys), mailbox, envelope);
    return { state: 'sent' as const, words: sent.by === 'outbox' ? 'outbox' : sent.words };
  } catch (fault) {
    const { state, words } = failedAttempt(fault as Parameters<typeof failedAttempt>[0]);
    const next = state === 'deferred' ? nextAttempt(message.deliveryAttempts + 1, house.now()) : null;
    return {
      state: state === 'deferred' && !next ? ('failed' as const) : state,
      words,
      nextAttemptAt: next ?? undefined,
    };
  }
}

function outgoing({ house }: Edge, message: SideMessageToSend, mailbox: SendingMailbox): OutgoingMail {
  const brand = { name: mailbox.brandName };
  const signature = fillSignature(mailbox.signature, { agent: { name: message.agentName ?? brand.name }, brand });
  return {
    ticketId: message.ticketId,
    messageId: message.id,
    sideConversationId: message.sideConversationId,
    mailbox,
    fromName: mailbox.fromName === 'agent' && message.agentName ? message.agentName : brand.name,
    to: [{ name: '', address: message.address }],
    cc: [],
    subject: message.subject,
    isReply: message.threadIds.length > 0,
    text: message.text,
    html: textAsHtml(message.text),
    signature: signature === null ? null : { text: signature, html: textAsHtml(signature) },
    quoted: null,
    thread: message.threadIds,
    files: message.attachments.map(({ name, contentType, hash }) => ({
      filename: name,
      contentType,
      path: house.files.pathOf(hash),
    })),
    automatic: false,
  };
}
