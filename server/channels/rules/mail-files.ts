import type { Attachment } from 'postal-mime';
import { cleanLine } from './clean-line.ts';
import { cleanText } from './clean-text.ts';
import type { MailAttachment, MailReportPart } from './parsed-mail.ts';

export type MailFiles = { attachments: MailAttachment[]; reportParts: MailReportPart[]; notes: string[] };

const MOST_FILES = 200;
/** 25 MB, the size that common hosts let through. */
const LARGEST = 25 * 1024 * 1024;
const LONGEST_REPORT = 200_000;

/** Parts that are evidence about another mail; they are read as text, and all but the mail itself are no files to a reader. */
const REPORTS =
  /^(?:message\/(?:delivery-status|global-delivery-status|disposition-notification|feedback-report|rfc822|global)|text\/rfc822-headers|message\/global-headers)$/u;

/** Sorts the parts that are not the mail's text into files and report parts. What is over a cap stays in the raw mail, with a note. */
export function mailFiles(parts: readonly Attachment[]): MailFiles {
  const files: MailFiles = { attachments: [], reportParts: [], notes: [] };
  for (const part of parts.slice(0, MOST_FILES)) addPart(files, part);
  if (parts.length > MOST_FILES) files.notes.push('mail.parts-over-cap');
  return { ...files, notes: [...new Set(files.notes)] };
}

function addPart(files: MailFiles, part: Attachment): void {
  const content =
    typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
  const contentType = /^[\w.+-]{1,80}\/[\w.+-]{1,120}$/u.test(part.mimeType)
    ? part.mimeType
    : 'application/octet-stream';
  if (REPORTS.test(contentType)) {
    const text = new TextDecoder().decode(content.subarray(0, LONGEST_REPORT));
    files.reportParts.push({ contentType, text: cleanText(text) });
    if (contentType !== 'message/rfc822' && contentType !== 'message/global') return;
  }
  if (content.length > LARGEST) files.notes.push('mail.attachment-over-cap');
  if (contentType === 'application/ms-tnef') files.notes.push('mail.tnef');
  files.attachments.push({
    filename: fileName(part.filename, contentType, files.attachments.length + 1),
    contentType,
    contentId: part.contentId ? cleanLine(part.contentId, 990).replace(/^<|>$/gu, '') || null : null,
    disposition:
      part.disposition === 'inline' || (part.related && part.disposition !== 'attachment') ? 'inline' : 'attachment',
    size: content.length,
    content: content.length > LARGEST ? new Uint8Array(0) : content,
  });
}

const ENDINGS: Record<string, string> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'text/calendar': 'ics',
  'text/html': 'html',
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'application/octet-stream': 'bin',
  'application/pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc',
};

/** The last part of whatever path was given, safe on every file system; never empty, never only dots. */
function fileName(given: string | null, contentType: string, number: number): string {
  const last =
    cleanLine(given ?? '', 400)
      .split(/[/\\]/u)
      .at(-1) ?? '';
  const safe = last.replace(/[<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/gu, '');
  if (safe)
    return safe.length > 200 ? `${safe.slice(0, 180).toWellFormed()}${/\.\w{1,8}$/u.exec(safe)?.[0] ?? ''}` : safe;
  const ending = ENDINGS[contentType] ?? contentType.split('/')[1]!.replace(/^x-|\W.*$/gu, '');
  return `attachment-${number}.${ending || 'bin'}`;
}
