import type { IncomingMessage } from '../../tickets/commands/incoming-message.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';

/** A prepared mail as the room `tickets` takes it. */
export function incomingMessage(prepared: PreparedMail, customerId: number): IncomingMessage {
  const { mail, automatic, verdict } = prepared;
  const sender = verdict.outcome === 'filed' ? verdict.sender : null;
  const { kind } = automatic;
  return {
    customerId,
    ...prepared.words,
    automatic: kind === 'person' || kind === 'own' ? null : kind,
    senderUnverified: prepared.proof.verified === false,
    from: sender?.address ?? mail.from?.address ?? null,
    to: mail.to.map(({ address }) => address),
    cc: mail.cc.map(({ address }) => address),
    mailMessageId: mail.messageId,
    inboundMailId: prepared.id,
    attachments: prepared.attachments,
  };
}
