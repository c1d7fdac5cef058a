/**
 * What an element of a mail's HTML is to the reader, judged by the marks mail programs leave:
 * `quote` older text, folded with all inside; `container` holds attribution and quotes, and answers between them;
 * `rest` from here to the end is older (Outlook); `signature`.
 */
export type QuoteMark = 'quote' | 'container' | 'rest' | 'signature';

const CLASSES: Record<string, QuoteMark> = {
  gmail_attr: 'quote',
  gmail_quote: 'container',
  gmail_signature: 'signature',
  yahoo_quoted: 'quote',
  'moz-cite-prefix': 'quote',
  'moz-forward-container': 'quote',
  'moz-signature': 'signature',
  protonmail_quote: 'container',
  protonmail_signature_block: 'signature',
  tutanota_quote: 'quote',
  zmail_extra: 'quote',
  outlookmessageheader: 'rest',
};

const IDS: Record<string, QuoteMark> = {
  divrplyfwdmsg: 'rest',
  appendonsend: 'rest',
  'mail-editor-reference-message-container': 'quote',
  'reply-intro': 'quote',
  replysplit: 'rest',
  signature: 'signature',
  'ms-outlook-mobile-signature': 'signature',
  applemailsignature: 'signature',
};

/** The mark of an element by its name and raw attributes, or null. Outlook for the desktop leaves only a line drawn above. */
export function quoteMark(tag: string, attributes: Readonly<Record<string, string>>): QuoteMark | null {
  const classes = (attributes.class ?? '').slice(0, 500).toLowerCase().split(/\s+/u);
  if (tag === 'blockquote')
    return attributes.type?.toLowerCase() === 'cite' || classes.includes('gmail_quote') ? 'quote' : null;
  const byClass = classes.map((name) => CLASSES[name]).find((mark) => mark !== undefined);
  if (byClass) return byClass;
  const id = (attributes.id ?? '').slice(0, 100).toLowerCase().replace(/^x_/u, '');
  if (Object.hasOwn(IDS, id)) return IDS[id]!;
  const style = (attributes.style ?? '').slice(0, 300).toLowerCase().replace(/\s/gu, '');
  return tag === 'div' && /^border:none;border-top:solid#(?:e1e1e1|b5c4df)1\.0pt/u.test(style) ? 'rest' : null;
}
