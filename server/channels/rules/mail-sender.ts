import { UNANSWERED_SENDERS } from './automatic-words.ts';
import type { MailPerson } from './parsed-mail.ts';

/** Where a mail may name its writer. `envelopeFrom` is '' for the empty path, null when unknown. */
export type SenderPlaces = {
  from: MailPerson | null;
  sender: MailPerson | null;
  replyTo: MailPerson | null;
  returnPath: string | null;
};

/**
 * Whom a mail is from: From, else Sender, Reply-To, the envelope. A form on a website sends from our own address or from
 * "noreply" and puts the customer into Reply-To: then it is the customer. Reply-To is only a claim: such a sender is not verified.
 * Null where nobody is named.
 */
export function mailSender(
  mail: SenderPlaces,
  ownAddresses: ReadonlySet<string>,
  envelopeFrom: string | null,
): MailPerson | null {
  const { from, replyTo } = mail;
  const isNobody = from !== null && (isOwnAddress(from.address, ownAddresses) || isUnansweredSender(from.address));
  const isSomebody =
    replyTo !== null && !isOwnAddress(replyTo.address, ownAddresses) && !isUnansweredSender(replyTo.address);
  if (isNobody && isSomebody) return replyTo;
  const path = envelopeFrom || mail.returnPath;
  return from ?? mail.sender ?? replyTo ?? (path ? { name: '', address: path } : null);
}

/** Is this one of our mailboxes, with or without a plus part? */
export function isOwnAddress(address: string, ownAddresses: ReadonlySet<string>): boolean {
  return ownAddresses.has(address) || ownAddresses.has(address.replace(/\+[^@]*@/u, '@'));
}

/** Does nobody read what is sent there: "noreply", "do_not_reply", "orders-noreply", "postmaster" …? */
export function isUnansweredSender(address: string): boolean {
  const local = address
    .slice(0, Math.max(0, address.lastIndexOf('@')))
    .replace(/\+.*$/u, '')
    .replace(/[._]/gu, '-');
  if (UNANSWERED_SENDERS.has(local)) return true;
  return /^(?:no-?reply|do-?not-?reply|bounces?)-/u.test(local) || /-(?:no-?reply|bounces?)$/u.test(local);
}
