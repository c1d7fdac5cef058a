import { type ForwardedMail, forwardedMail } from './forwarded-mail.ts';
import { type IncomingWords, incomingWords } from './incoming-words.ts';
import { mailText } from './mail-text.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';

/** A parsed mail with all that takes long to find in its words. `safeHtml` is the whole HTML, made safe; null without, or where it is too large. */
export type MailWithWords = ParsedMail & {
  safeHtml: string | null;
  words: IncomingWords;
  forward: ForwardedMail | null;
};

/** Reads the words of a mail. A megabyte of HTML takes a second, so this belongs where nobody waits. */
export function mailWithWords(mail: ParsedMail): MailWithWords {
  const text = mailText(mail);
  const safe = mail.html === null ? null : sanitizeMailHtml(mail.html);
  return {
    ...mail,
    safeHtml: safe?.html ?? null,
    words: incomingWords(text, safe),
    forward: forwardedMail(mail, text),
  };
}
