import { createHash } from 'node:crypto';
import { type Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';
import type { SurveyWords } from './survey-words.ts';

/** Under which name and colour the company answers. */
export type Face = { name: string; accent: string };

/** A whole page and its own Content-Security-Policy: its one style by hash, its form and its font from ourselves, nothing else, no script. */
export function pageFrame(
  { language, say }: SurveyWords,
  face: Face,
  page: { title: string; body: Html; isNotice?: boolean },
): { page: string; policy: string } {
  const style = pageStyle(face.accent);
  const hash = createHash('sha256').update(style).digest('base64');
  const frame = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><meta name="color-scheme" content="light dark"><title>${page.title} · ${face.name}</title>
<link rel="preload" href="/fonts/inter-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin>
<style>${{ markup: style }}</style></head>
<body><header><p class="brand"><span class="mark" aria-hidden="true"></span>${face.name}</p></header>
<main>${page.body}</main>${page.isNotice ? null : html`<footer><p>${say('page.privacy', { brand: face.name })}</p></footer>`}</body></html>`;
  return {
    page: frame.markup,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  };
}
