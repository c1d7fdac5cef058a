import { createElement, Fragment, type ReactNode } from 'react';

const plain = new Set('p br strong b em i u s a ul ol li blockquote code pre h1 h2 h3 hr img span div'.split(' '));
const known: Record<string, readonly string[]> = {
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
  span: ['data-mention'],
};
const safeLink = /^(https?:|mailto:|tel:)/i;
const ownFile = /^\/files\/\d+\//;
const deepest = 40;

/**
 * Draws HTML that is no more than text with light mark-up (what our own editor and simple mails write) as elements of
 * the page, so that a message reads in the page's own type. Answers null for anything else: tables, styles, classes that
 * matter, pictures from elsewhere, odd links. That goes into a sandboxed frame. Nothing is ever set as HTML.
 */
export function simpleHtml(html: string): ReactNode | null {
  if (html.length > 60_000 || /<(table|style|font|center|form|svg)\b/i.test(html)) return null;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return isSimple(body, 0) ? drawn(body) : null;
}

function isSimple(parent: Element, depth: number): boolean {
  if (depth > deepest) return false;
  return [...parent.children].every((child) => {
    const tag = child.localName;
    const allowed = known[tag] ?? [];
    if (!plain.has(tag)) return false;
    if (![...child.attributes].every(({ name }) => name === 'dir' || allowed.includes(name))) return false;
    if (tag === 'img' && !ownFile.test(child.getAttribute('src') ?? '')) return false;
    if (tag === 'a' && child.hasAttribute('href') && !safeLink.test(child.getAttribute('href') ?? '')) return false;
    return isSimple(child, depth + 1);
  });
}

function drawn(parent: Element): ReactNode {
  const children = [...parent.childNodes].map((node, at) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    return node instanceof Element ? createElement(Fragment, { key: `n${at}` }, element(node)) : null;
  });
  return children.length > 0 ? createElement(Fragment, null, ...children) : null;
}

function element(node: Element): ReactNode {
  const tag = node.localName;
  if (tag === 'br' || tag === 'hr') return createElement(tag);
  const attributes = attributesOf(node);
  return tag === 'img' ? createElement(tag, attributes) : createElement(tag, attributes, drawn(node));
}

function attributesOf(node: Element): Record<string, string> {
  const value = (name: string) => node.getAttribute(name) ?? '';
  const direction: Record<string, string> = value('dir') ? { dir: value('dir') } : {};
  if (node.localName === 'a')
    return { ...direction, href: value('href'), target: '_blank', rel: 'noopener noreferrer' };
  if (node.localName === 'img') return { src: value('src'), alt: value('alt'), loading: 'lazy' };
  if (node.localName === 'span' && value('data-mention'))
    return { ...direction, 'data-mention': value('data-mention') };
  return node.parentElement?.localName === 'body' ? { dir: 'auto', ...direction } : direction;
}
