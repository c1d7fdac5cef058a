import { OUT_OF_OFFICE } from './automatic-words.ts';
import { cleanLine } from './clean-line.ts';
import { isOwnAddress, isUnansweredSender } from './mail-sender.ts';

export type MailHeaders = readonly (readonly [name: string, value: string])[];

export type AutomaticMail = {
  automatic: boolean;
  /** `own`: from one of our addresses. With reason 'own-mail' we sent it ourselves and it came back: it opens no ticket. */
  kind: 'person' | 'out-of-office' | 'auto-reply' | 'bulk' | 'bounce' | 'own';
  /** May we send this sender an automatic mail (a receipt, a survey)? A person's mail to a list says no, too. */
  mayAnswerAutomatically: boolean;
  /** A stable code that names the evidence, for the log and the tests. */
  reason: string;
};

export type AutomaticMailInput = {
  headers: MailHeaders;
  /** Normal address of the sender (`mailSender`), '' where there is none. */
  from: string;
  /** Envelope sender: '' is the empty path of a bounce (RFC 5321 §4.5.5), null when unknown. */
  returnPath: string | null;
  subject: string;
  /** Normal addresses of all our mailboxes, plus parts left out. */
  ownAddresses: ReadonlySet<string>;
  /** The value our own header carries (`OWN_HEADER`), so that another Warmline's mail is not taken for ours. */
  ownMark: string;
};

/** Every mail we send carries it: `X-Warmline-Ticket: {installation mark}; …`. */
export const OWN_HEADER = 'x-warmline-ticket';

/**
 * Did a person write this mail, or a machine, and which? RFC 3834 (Auto-Submitted), RFC 2919 (List-Id), RFC 3464 (bounces),
 * Microsoft's X-Auto-Response-Suppress and the older marks. A subject alone makes an out-of-office only when it begins with
 * words that no person begins a subject with; else it needs a header beside it.
 */
export function classifyAutomatic(input: AutomaticMailInput): AutomaticMail {
  const headers = headerMap(input.headers);
  const own = ownEvidence(input);
  if (own) return machine('own', own);
  const bounce = bounceEvidence(input, headers);
  if (bounce) return machine('bounce', bounce);
  const automatic = automaticEvidence(headers);
  const away = outOfOfficeEvidence(input, headers, automatic !== null);
  if (away) return machine('out-of-office', away);
  const bulk = bulkEvidence(headers);
  if (automatic) return machine(bulk && automatic === 'auto-generated' ? 'bulk' : 'auto-reply', automatic);
  if (bulk) return machine('bulk', bulk);
  return person(input, headers);
}

function machine(kind: AutomaticMail['kind'], reason: string): AutomaticMail {
  return { automatic: true, kind, mayAnswerAutomatically: false, reason };
}

/** A person's mail may still ask for silence. */
function person(input: AutomaticMailInput, headers: Map<string, string>): AutomaticMail {
  const silence = headers.has('x-auto-response-suppress')
    ? 'auto-response-suppress'
    : isUnansweredSender(input.from)
      ? 'no-reply-sender'
      : input.from === ''
        ? 'no-sender'
        : null;
  return { automatic: false, kind: 'person', mayAnswerAutomatically: silence === null, reason: silence ?? 'person' };
}

/** Our own header proves it. Our address alone is anybody's claim, but no mail from it is ever answered by a machine. */
function ownEvidence({ headers, from, ownAddresses, ownMark }: AutomaticMailInput): string | null {
  const mark = ownMark.toLowerCase();
  const isMarked = headers.some(([name, value]) => name.toLowerCase() === OWN_HEADER && markOf(value) === mark);
  if (isMarked || (from.includes('+') && isOwnAddress(from, ownAddresses))) return 'own-mail';
  return isOwnAddress(from, ownAddresses) ? 'own-address' : null;
}

function markOf(value: string): string {
  return value.split(';', 1)[0]!.trim().toLowerCase();
}

function bounceEvidence(
  { from, returnPath, subject }: AutomaticMailInput,
  headers: Map<string, string>,
): string | null {
  const type = headers.get('content-type') ?? '';
  if (/report-type\s*=\s*"?(?:delivery-status|disposition-notification)/u.test(type)) return 'delivery-report';
  if (headers.has('x-failed-recipients')) return 'failed-recipients';
  const daemon = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|bounces?)@/u.test(from);
  if (!daemon) return null;
  const failed =
    /undeliver|deliver|returned|fail|unzustell|nicht zugestellt|zustell|non remis|no se puede|mancata|delay/u;
  return returnPath === '' || failed.test(subject.toLowerCase()) ? 'mailer-daemon' : null;
}

/** RFC 3834 §5: anything but "no" is a machine's. */
function automaticEvidence(headers: Map<string, string>): string | null {
  const submitted = (headers.get('auto-submitted') ?? 'no').split(/[;\s(]/u, 1)[0]!;
  if (submitted !== 'no' && submitted !== '') return submitted === 'auto-generated' ? submitted : 'auto-submitted';
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-mail-autoreply']) {
    const value = headers.get(name);
    if (value !== undefined && value !== 'no') return name.slice(2);
  }
  if (headers.get('precedence') === 'auto_reply') return 'precedence';
  if (headers.get('x-precedence') === 'auto_reply') return 'precedence';
  return headers.has('x-vacation') || headers.has('x-ms-exchange-inbox-rules-loop') ? 'vacation-header' : null;
}

function outOfOfficeEvidence(
  input: AutomaticMailInput,
  headers: Map<string, string>,
  automatic: boolean,
): string | null {
  const subject = cleanLine(input.subject).toLowerCase();
  const says = OUT_OF_OFFICE.prefixes.find((prefix) => subject.startsWith(prefix));
  if (says) return 'subject-prefix';
  if (headers.has('x-vacation')) return 'vacation-header';
  const generated = headers.get('auto-submitted')?.startsWith('auto-generated') ?? false;
  if (automatic && !generated && OUT_OF_OFFICE.words.some((word) => subject.includes(word)))
    return 'subject-and-header';
  const vacation = /vacation|out.?of.?office/u.test(headers.get('auto-submitted') ?? headers.get('x-autoreply') ?? '');
  if (vacation) return 'auto-submitted';
  const replied = headers.get('auto-submitted')?.startsWith('auto-replied') ?? false;
  const suppressed = headers.has('x-auto-response-suppress') || input.returnPath === '';
  return (replied || suppressed) && OUT_OF_OFFICE.words.some((word) => subject.includes(word))
    ? 'subject-and-header'
    : null;
}

function bulkEvidence(headers: Map<string, string>): string | null {
  if (headers.has('list-id')) return 'list-id';
  if (headers.has('list-unsubscribe')) return 'list-unsubscribe';
  if (/^(?:bulk|junk|list)$/u.test(headers.get('precedence') ?? '')) return 'precedence';
  return headers.has('feedback-id') || headers.has('x-campaign-id') || headers.has('x-csa-complaints')
    ? 'campaign'
    : null;
}

/** The first value of each header in lower case. */
function headerMap(headers: MailHeaders): Map<string, string> {
  const map = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (!map.has(key)) map.set(key, value.slice(0, 1000).replace(/\s+/gu, ' ').trim().toLowerCase());
  }
  return map;
}
