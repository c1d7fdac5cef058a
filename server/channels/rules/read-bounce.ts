import { cleanLine } from './clean-line.ts';
import { deliveryReport, fields } from './delivery-report.ts';
import { mailAddress } from './mail-address.ts';
import { mailIds } from './mail-ids.ts';
import type { ParsedMail } from './parsed-mail.ts';

export type Bounce = {
  /** `hard`: the address is dead. `soft`: may work later. `delayed`: still trying. `delivered`: a report of success. */
  kind: 'hard' | 'soft' | 'delayed' | 'delivered';
  /** Normal address, null where the report hides it. */
  recipient: string | null;
  /** Enhanced status code (RFC 3463) "5.1.1", null where none was found. */
  status: string | null;
  /** The server's own words, one clean line of at most 500 characters. */
  diagnostic: string;
  /** Message-ID of the mail that bounced, with angle brackets; carries our token. */
  originalMessageId: string | null;
};

const LONGEST = 60_000;

/**
 * Reads what a mail server says about a mail of ours: RFC 3464 reports, and the texts of Exchange, Gmail, Exim, qmail and others
 * that send none. Answers null for a mail that is no bounce; a person who quotes one is told apart by `classifyAutomatic` first.
 */
export function readBounce(mail: ParsedMail): Bounce | null {
  const deliveries = deliveryReport(mail.reportParts);
  const text = (mail.text ?? mail.html?.replace(/<[^<>]{0,500}>/gu, ' ') ?? '').slice(0, LONGEST);
  const worst = deliveries.toSorted((a, b) => weight(b.action) - weight(a.action))[0];
  const words = worst?.diagnostic || serverWords(text);
  if (!worst && !isBounceText(mail, text)) return null;
  const status = statusIn(worst?.status ?? '') ?? statusIn(words) ?? statusOfText(text);
  return {
    kind: kindOf(worst?.action ?? '', statusIn(words) ?? status, `${words} ${worst ? '' : text.slice(0, 4000)}`),
    recipient: mailAddress(worst?.recipient ?? '') ?? recipientIn(mail, text),
    status,
    diagnostic: cleanLine(words, 500),
    originalMessageId: originalMessageId(mail, text),
  };
}

function weight(action: string): number {
  return ['delivered', 'relayed', 'expanded', 'delayed', 'failed'].indexOf(action);
}

function isBounceText(mail: ParsedMail, text: string): boolean {
  if (mail.headers.some(([name]) => name === 'x-failed-recipients')) return true;
  const from = mail.from?.address ?? '';
  const daemon =
    /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[\da-f]*)@/u.test(from) ||
    (from === '' && mail.returnPath === '');
  const says =
    /undeliver|could not be delivered|couldn't be delivered|wasn't delivered|not delivered|delivery (?:has |to .{1,80} )?failed|delivery status|returned mail|returning message|failure notice|unable to deliver|permanent error|address not found|konnte nicht zugestellt|unzustellbar|non remis|n'a pas pu être|no se ha podido entregar|no se pudo entregar|delivery delayed|impossibile recapitare|não foi possível entregar|niet worden bezorgd|не удалось доставить|nie można było dostarczyć/u;
  return daemon && says.test(`${mail.subject}\n${text.slice(0, 5000)}`.toLowerCase());
}

/** The enhanced code; else one made of the SMTP reply code (550 → 5.0.0). */
function statusIn(words: string): string | null {
  const code = /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/u.exec(words)?.[1];
  if (code) return code;
  const reply = /(?:^|\s)([45])[0-5]\d(?:[\s-]|$)/u.exec(words)?.[1];
  return reply ? `${reply}.0.0` : null;
}

function statusOfText(text: string): string | null {
  return statusIn(text.slice(0, 10_000));
}

/** The line in which a server quotes another: it begins with, or contains, a reply code. */
function serverWords(text: string): string {
  const lines = text.split('\n', 400).map((line) => line.trim().slice(0, 600));
  const at = lines.findIndex((line) =>
    /(?:^|[\s:#<(])[45]\d\d[\s-]+\S|#\s?[45]\.\d\.\d|[45]\.\d{1,2}\.\d{1,3}\s/u.test(line),
  );
  if (at !== -1) return lines[at]!;
  return (
    lines.find((line) =>
      /mailbox|quota|unknown|not found|rejected|does(?:n't| not) exist|unavailable|disabled/iu.test(line),
    ) ?? ''
  );
}

const FULL =
  /mailbox (?:is )?full|over ?quota|quota (?:is |has been )?exceeded|insufficient (?:system )?storage|out of storage|inbox is full|postfach.{0,20}voll|boîte.{0,20}pleine/iu;
const DELAYED =
  /delivery (?:is |has been )?delayed|will (?:keep|continue) (?:trying|to try)|not yet been delivered|temporarily deferred|no action is required on your part|verzögert/iu;

/** A full mailbox (5.2.2) empties one day; 4.x.x is temporary by definition (RFC 3463 §3.1). */
function kindOf(action: string, status: string | null, words: string): Bounce['kind'] {
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return 'delivered';
  if (action === 'delayed' || (action === '' && DELAYED.test(words))) return 'delayed';
  if (status?.endsWith('.2.2') || FULL.test(words)) return 'soft';
  return status?.startsWith('4') ? 'soft' : 'hard';
}

function recipientIn(mail: ParsedMail, text: string): string | null {
  const failed = mail.headers.find(([name]) => name === 'x-failed-recipients')?.[1].split(',', 1)[0];
  if (failed) return mailAddress(failed);
  const senders = new Set([mail.from?.address, ...mail.to.map(({ address }) => address)]);
  const found = text
    .slice(0, 10_000)
    .matchAll(/<?([^\s<>"'(),:;@]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8})>?/gu);
  for (const [, address] of found) {
    const plain = mailAddress(address!);
    if (plain && !senders.has(plain)) return plain;
  }
  return null;
}

function originalMessageId(mail: ParsedMail, text: string): string | null {
  for (const { contentType, text: part } of mail.reportParts) {
    if (!/rfc822|headers$|message\/global$/u.test(contentType)) continue;
    const id = mailIds(fields(part.slice(0, 50_000).split('\n\n', 1)[0]!).get('message-id') ?? '')[0];
    if (id) return id;
  }
  const quoted = /^[ \t>]{0,8}message-id:\s{0,5}(<[^<>\s]{3,900}>)/imu.exec(text)?.[1];
  return mailIds(quoted ?? '')[0] ?? mail.inReplyTo ?? mail.references.at(-1) ?? null;
}
