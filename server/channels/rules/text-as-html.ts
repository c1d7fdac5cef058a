import { escapeHtml } from '../../../contract/escape-html.ts';
/** Plain text as HTML that reads the same. */
export function textAsHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}

/** Sanitised HTML without its pictures: in a quotation they would be broken, or fetched from elsewhere. */
export function withoutImages(html: string): string {
  return html.replace(/<img\b[^>]*>/gu, '');
}
