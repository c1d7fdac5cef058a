import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';

/** What an agent’s editor makes, and nothing else. Inline images are named by the attachment they are. */
const editorHtml: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'u',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'h1',
    'h2',
    'h3',
    'hr',
    'img',
    'span',
    'div',
  ],
  allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'], '*': ['dir'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  transformTags: { img: (_tag, attributes) => ({ tagName: 'img', attribs: inlineImage(attributes) }) },
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
  nestingLimit: 60,
};

/** In a note a span may name an agent or a team; whoever else is named so loses the mark and stays as text. */
const noteHtml: sanitizeHtml.IOptions = {
  ...editorHtml,
  allowedAttributes: { ...editorHtml.allowedAttributes, span: ['data-mention'] },
  transformTags: {
    ...editorHtml.transformTags,
    span: (_tag, attributes) => ({ tagName: 'span', attribs: mention(attributes) }),
  },
};
const MOST_MENTIONS = 50;

/** Whom a note names. */
export type Mentioned = { agentIds: number[]; teamIds: number[] };

/** What an agent wrote, made safe: its text, and its HTML when it was written as such. `inlineIds` are the attachments shown inside it. */
export type WrittenText = { text: string; html: string | null; inlineIds: number[] };

/** From the body of a note: the same, and whom it names (`<span data-mention="agent-7">@Maya</span>`), the first fifty. */
export function writtenNote(body: Parameters<typeof writtenText>[0]): WrittenText & { mentioned: Mentioned } {
  const written = writtenText(body, noteHtml);
  const named = (kind: 'agent' | 'team') => {
    const found = (written.html ?? '').matchAll(new RegExp(`<span[^<>]* data-mention="${kind}-(\\d{1,15})"`, 'g'));
    return [...new Set([...found].map(([, digits]) => Number(digits)))].slice(0, MOST_MENTIONS);
  };
  return { ...written, mentioned: { agentIds: named('agent'), teamIds: named('team') } };
}

/** From the body of a reply or note. HTML wins over text; HTML without any mark-up is kept as text alone. */
export function writtenText(
  body: { text?: string | undefined; html?: string | undefined },
  allowed: sanitizeHtml.IOptions = editorHtml,
): WrittenText {
  if (body.html === undefined || body.html.trim() === '')
    return { text: tidy(body.text ?? ''), html: null, inlineIds: [] };
  const html = sanitizeHtml(body.html, allowed);
  const inlineIds = [...html.matchAll(/cid:attachment-(\d+)@/g)].map(([, digits]) => Number(digits));
  return { text: textOf(html), html, inlineIds: [...new Set(inlineIds)] };
}

/** The Content-ID of an attachment of our own. */
export function contentIdOf(attachmentId: number): string {
  return `attachment-${attachmentId}@warmline`;
}

/** Plain text of sanitised HTML, as the text part of a mail and for search. */
export function textOf(html: string): string {
  return tidy(
    convert(html, {
      wordwrap: false,
      limits: { maxInputLength: 2_000_000 },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
        ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    }),
  );
}

/** The first words, for a list. */
export function previewOf(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 160);
}

function inlineImage(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const source = attributes.src ?? '';
  const id =
    attributes['data-attachment-id'] ??
    source.match(/^\/files\/(\d+)\//)?.[1] ??
    source.match(/^cid:attachment-(\d+)@/)?.[1];
  const { src: _src, ...kept } = attributes;
  return id && /^\d{1,15}$/.test(id) ? { ...kept, src: `cid:${contentIdOf(Number(id))}` } : kept;
}

function mention({ dir, 'data-mention': named }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const known = named !== undefined && /^(agent|team)-[1-9]\d{0,14}$/.test(named);
  return { ...(known && { 'data-mention': named }), ...(dir !== undefined && { dir }) };
}

function tidy(text: string): string {
  return text
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
}
