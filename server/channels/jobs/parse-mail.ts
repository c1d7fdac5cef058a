import type { MailWithWords } from '../rules/mail-with-words.ts';
import { mailParser } from './mail-parser.ts';

/** One worker: on two cores more only take turns. The largest honest mail takes about a second, 768 MB hold one of 100 MB. */
const parser = mailParser({
  worker: new URL('./parse-mail-worker.ts', import.meta.url),
  patienceMs: 20_000,
  memoryMb: 768,
});

/**
 * Parses a raw mail (its bytes, or the path of a file that holds it), makes its HTML safe and reads its words, all outside the
 * main thread; mails are taken in order.
 * Rejects with `UnreadableMail` and a reason: 'mail.empty', 'mail.no-header', 'mail.too-large' (100 MB), 'mail.parse-timeout',
 * 'mail.parse-crash'. Caps of parts, depth and sizes do not reject: see `notes`.
 */
export function parseMail(raw: Uint8Array | string): Promise<MailWithWords> {
  return parser.parse(raw);
}
