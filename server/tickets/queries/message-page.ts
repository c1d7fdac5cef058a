import type { FastifyReply } from 'fastify';
import type { Look } from '../../platform/context.ts';
import type { House } from '../../platform/house.ts';
import { showMessage } from './list-messages.ts';

/** The address under which the proxy serves a remote image of a mail; only addresses that stand in a mail are signed. */
export function proxiedImage(house: House, url: string): string {
  return `/remote-image?url=${encodeURIComponent(url)}&signature=${house.keys.sign('remote-image', url, 32)}`;
}

/**
 * The HTML of a message as a page of its own, for a sandboxed frame: it may show images of ours and its own style, and
 * nothing else. Remote images come by the proxy, and only when asked for.
 */
export async function messagePage(
  look: Look,
  reply: FastifyReply,
  wish: { id: number; part: 'visible' | 'folded'; images: boolean },
): Promise<FastifyReply> {
  const message = await showMessage(look, wish.id);
  const html = (wish.part === 'folded' ? message.folded?.html : message.html) ?? '';
  return reply
    .header(
      'content-security-policy',
      "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    )
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'private, max-age=300')
    .type('text/html; charset=utf-8')
    .send(page(wish.images ? withRemoteImages(look.house, html) : html));
}

function withRemoteImages(house: House, html: string): string {
  return html.replace(
    /data-remote-src="([^"]{1,4000})"/g,
    (_whole, escaped: string) =>
      `src="${proxiedImage(house, escaped.replaceAll('&amp;', '&')).replaceAll('&', '&amp;')}"`,
  );
}

/** What sets a colour of its own: such a mail was made for white paper. */
const OWN_COLOURS = /\bbgcolor=|\bcolor=|\bbackground(?:-color)?:|[;"'\s]color:/i;

/**
 * A mail without colours takes the reader’s; one with colours keeps a light sheet of its own, also in the dark, where its
 * words would be pale on pale. The frame writes the reader’s scheme on the root element.
 */
function page(body: string): string {
  const own = OWN_COLOURS.test(body) ? ' class="own"' : '';
  return `<!doctype html><html${own}><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><base target="_blank"><style>
:root{color-scheme:light dark}:root.own[style*=dark]{color-scheme:light!important;background:#fffefd}:root.own[style*=dark] body{padding:12px}body{margin:0;font:15px/1.53 "Inter Variable",Inter,system-ui,sans-serif;color:light-dark(#201e1a,#eeeae7);background:transparent;overflow-wrap:break-word}html{overflow-x:auto}
img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:8px 0;padding-inline-start:12px;border-inline-start:2px solid light-dark(#e1ddd7,#423e39);color:light-dark(#565249,#bcb7b2)}
a{color:inherit}p{margin:0 0 12px}p:last-child{margin-bottom:0}pre{white-space:pre-wrap}img:not([src]){display:none}</style></head><body dir="auto">${body}</body></html>`;
}
