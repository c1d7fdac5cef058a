import type { SanitizedHtml } from './sanitize-mail-html.ts';
import { visibleHtml } from './visible-html.ts';
import { visiblePart } from './visible-part.ts';

/** A mail's words as they are filed: what is new apart from what is quoted or signature, HTML already safe. */
export type IncomingWords = {
  text: string;
  html: string | null;
  foldedText: string | null;
  foldedHtml: string | null;
  hasRemoteImages: boolean;
};

/** The words of a mail, from its text and its HTML made safe. Without HTML the text stands for it. */
export function incomingWords(mailText: string, safe: SanitizedHtml | null): IncomingWords {
  const { visible, quoted, signature } = visiblePart(mailText);
  const shown = safe && visibleHtml(safe.html);
  return {
    text: visible,
    html: shown?.visibleHtml ?? null,
    foldedText: [signature, quoted].filter((part) => part !== '').join('\n\n') || null,
    foldedHtml: shown?.foldedHtml || null,
    hasRemoteImages: safe?.hasRemoteImages ?? false,
  };
}
