import sanitizeHtml from 'sanitize-html';
import { cleanText } from './clean-text.ts';
import { deepestNesting } from './deepest-nesting.ts';
import { quoteMark } from './quote-marks.ts';

export type SanitizedHtml = {
  /**
   * Safe for a sandboxed frame. Remote images carry their address in `data-remote-src` and have no `src`; inline ones keep
   * `src="cid:…"`; what is quotation or signature carries `data-quoted` (see `visibleHtml`).
   */
  html: string;
  hasRemoteImages: boolean;
};

/** Beyond these the plain text is shown instead; nobody reads a megabyte of HTML. */
const LONGEST = 1_000_000;
const DEEPEST = 500;

/** Pictures of this size count who opened the mail. */
const TINY = 2;

/**
 * Makes the HTML of a mail safe: only formatting elements and attributes stay; no scripts, styles, forms, frames, objects,
 * event handlers; links only http, https, mailto and tel, opened in a new tab without referrer; images only cid: or withheld.
 * Answers null where the mail's text should be shown instead: over 1 MB, or nested deeper than 500 (each is work for a browser).
 */
export function sanitizeMailHtml(html: string): SanitizedHtml | null {
  if (html.length > LONGEST || deepestNesting(html) > DEEPEST) return null;
  let hasRemoteImages = false;
  const image = (tagName: string, given: sanitizeHtml.Attributes) => {
    const attribs = imageAttributes(given);
    hasRemoteImages ||= attribs['data-remote-src'] !== undefined;
    return { tagName, attribs };
  };
  const safe = sanitizeHtml(cleanText(html), { ...OPTIONS, transformTags: { '*': marked, a: link, img: image } });
  return { html: safe, hasRemoteImages };
}

const FORMATTING =
  'align valign width height bgcolor cellpadding cellspacing border colspan rowspan dir lang color face size'.split(
    ' ',
  );
const length = /^-?\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|cm|mm|in)?$/u;
const lengths = /^(?:-?\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|cm|mm|in)?\s?|auto\s?){1,4}$/u;
const color = /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s,.%]{1,40}\))$/iu;
const word = /^[a-z-]{2,20}$/iu;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags:
    'a abbr address article b bdi blockquote br caption center cite code col colgroup dd del details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
      ' ',
    ),
  // A title shows as its own text otherwise; the rest is code or fallback for what we drop.
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'xmp',
    'noscript',
    'noembed',
    'noframes',
    'title',
    'head',
    'template',
    'svg',
    'math',
    'select',
    'iframe',
    'object',
  ],
  allowedAttributes: {
    '*': [...FORMATTING, 'style', 'data-quoted'],
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'title', 'data-remote-src', 'data-tracker'],
    ol: ['start', 'type'],
    ul: ['type'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  allowProtocolRelative: false,
  allowedStyles: {
    '*': {
      color: [color],
      'background-color': [color],
      // A colour only: without it the white words of a button would stand on nothing.
      background: [color],
      'border-radius': [length],
      display: [/^(?:block|inline|inline-block)$/u],
      opacity: [/^(?:1|0?\.[5-9]\d?)$/u],
      'text-align': [word],
      'text-decoration': [word],
      'font-weight': [/^(?:\d{3}|[a-z]{4,7})$/u],
      'font-style': [word],
      'font-size': [length, word],
      'line-height': [length, word],
      'vertical-align': [word],
      'white-space': [word],
      'border-collapse': [word],
      margin: [lengths],
      padding: [lengths],
      'padding-left': [length],
      'margin-left': [length],
      width: [length],
      'max-width': [length],
      height: [length],
      'list-style-type': [word],
    },
  },
};

/** Puts our mark in place of whatever the mail program left, and never trusts a mark that came with the mail. */
function marked(tagName: string, given: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { 'data-quoted': _forged, ...attribs } = given;
  const mark = quoteMark(tagName, given);
  return { tagName, attribs: mark ? { ...attribs, 'data-quoted': mark } : attribs };
}

function link(tagName: string, given: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { attribs } = marked(tagName, given);
  return { tagName, attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' } };
}

function imageAttributes(given: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { src = '', srcset: _, 'data-remote-src': _forged, 'data-tracker': _too, ...rest } = given;
  const address = src.trim();
  if (/^cid:[^\s"'<>]{1,900}$/iu.test(address)) return { ...rest, src: `cid:${address.slice(4)}` };
  if (!/^https?:\/\//iu.test(address) || address.length > 4000) return rest;
  const tiny = Number.parseInt(given.width ?? '99', 10) <= TINY || Number.parseInt(given.height ?? '99', 10) <= TINY;
  return { ...rest, 'data-remote-src': address, ...(tiny ? { 'data-tracker': '' } : {}) };
}
