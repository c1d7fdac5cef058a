import type Mail from 'nodemailer/lib/mailer/index.js';
import { OWN_HEADER } from './automatic-mail.ts';
import { cleanLine } from './clean-line.ts';
import { cleanSubject } from './clean-subject.ts';
import type { MailPerson } from './parsed-mail.ts';
import { type QuotedMail, quotedMail } from './quote-mail.ts';
import { sideTokenAddress, sideTokenMessageId, tokenAddress, tokenMessageId } from './thread-token.ts';

/** A file to send. `contentId` (without brackets) makes it an inline image, shown where the HTML says cid:…. */
export type OutgoingFile = { filename: string; contentType: string; path: string; contentId?: string };

export type OutgoingMail = {
  ticketId: number;
  messageId: number;
  /** Where the mail belongs to a side conversation of the ticket: answers come back into that. */
  sideConversationId?: number;
  /** The mailbox the ticket lives in; replies come back to it. */
  mailbox: { address: string };
  /** What customers see as the sender: the agent's or the brand's name. */
  fromName: string;
  to: readonly MailPerson[];
  cc: readonly MailPerson[];
  /** The ticket's subject, without "Re:". */
  subject: string;
  /** Is this an answer (then "Re:") or the first mail of the thread? */
  isReply: boolean;
  /** What the agent wrote. The HTML is already sanitised; the text is a real one, not made of the HTML's tags. */
  text: string;
  html: string;
  signature: { text: string; html: string } | null;
  /** The customer's newest message, quoted below. */
  quoted: QuotedMail | null;
  /** Message-IDs of the thread, oldest first, with angle brackets. */
  thread: readonly string[];
  files: readonly OutgoingFile[];
  /** No person pressed send: a receipt, a survey (RFC 3834 §5). */
  automatic: boolean;
};

export type OutgoingKeys = { tokenKey: Uint8Array | string; ownMark: string; now: Date };

/** RFC 5322 §2.1.1: References stays below the 998 characters that some servers cut or refuse. */
const MOST_REFERENCES = 12;

/**
 * The mail, as nodemailer takes it, for a reply or an automatic message: Message-ID and Reply-To carry our signed token,
 * In-Reply-To and References continue the thread, text and HTML say the same, signature and history below. No "reply above this
 * line". Names and subjects are one clean line each, so that none can add a header.
 */
export function composeMail(mail: OutgoingMail, { tokenKey, ownMark, now }: OutgoingKeys): Mail.Options {
  const { address } = mail.mailbox;
  const thread = mail.thread.filter((id) => /^<[^<>\s]+>$/u.test(id));
  const references = thread.length > MOST_REFERENCES ? [thread[0]!, ...thread.slice(1 - MOST_REFERENCES)] : thread;
  return {
    messageId: messageIdOf(mail, tokenKey),
    date: now,
    from: person({ name: mail.fromName, address }),
    replyTo: person({ name: mail.fromName, address: replyAddressOf(mail, tokenKey) }),
    to: mail.to.map(person),
    cc: mail.cc.map(person),
    subject: subjectOf(mail),
    ...(references.length > 0 && { inReplyTo: references.at(-1)!, references: [...references] }),
    text: textOf(mail),
    html: htmlOf(mail),
    attachments: mail.files.map(attachment),
    headers: headersOf(mail, ownMark),
    xMailer: false,
    disableUrlAccess: true,
  };
}

type TokenKey = OutgoingKeys['tokenKey'];

function messageIdOf({ sideConversationId, ...mail }: OutgoingMail, key: TokenKey): string {
  const domain = mail.mailbox.address.split('@').at(-1) ?? '';
  if (sideConversationId === undefined) return tokenMessageId(mail, key, domain);
  return sideTokenMessageId({ sideConversationId, messageId: mail.messageId }, key, domain);
}

function replyAddressOf({ sideConversationId, ...mail }: OutgoingMail, key: TokenKey): string {
  const { address } = mail.mailbox;
  if (sideConversationId === undefined) return tokenAddress(mail, key, address);
  return sideTokenAddress({ sideConversationId, messageId: mail.messageId }, key, address);
}

function person({ name, address }: MailPerson): { name: string; address: string } {
  return { name: cleanLine(name, 100), address };
}

function subjectOf({ subject, isReply }: OutgoingMail): string {
  const clean = cleanSubject(subject);
  return isReply ? `Re: ${clean}`.trimEnd() : clean;
}

/** RFC 3676 §4.3: the signature stands below "-- ". */
function textOf({ text, signature, quoted }: OutgoingMail): string {
  const parts = [
    text.trim(),
    signature?.text.trim() ? `-- \n${signature.text.trim()}` : '',
    quoted ? quotedMail(quoted).text : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The marks by which clients, and `visibleHtml`, fold signature and history. */
function htmlOf({ html, signature, quoted }: OutgoingMail): string {
  const parts = [
    `<div>${html}</div>`,
    signature?.html.trim() ? `<br><div class="gmail_signature">${signature.html}</div>` : '',
    quoted ? quotedMail(quoted).html : '',
  ];
  return `<!doctype html><html><body>${parts.join('')}</body></html>`;
}

function attachment({ filename, contentType, path, contentId }: OutgoingFile): Mail.Attachment {
  const inline = contentId ? ({ cid: contentId, contentDisposition: 'inline' } as const) : {};
  return { filename: cleanLine(filename, 200), contentType, path, ...inline };
}

function headersOf({ ticketId, automatic }: OutgoingMail, ownMark: string): Record<string, string> {
  const own = { [OWN_HEADER]: `${ownMark}; ticket=${ticketId}` };
  return automatic ? { ...own, 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' } : own;
}
