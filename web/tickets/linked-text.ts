export type TextPart = { at: number; text: string; link: string | null };

const address = /https?:\/\/[^\s<>"]{1,2000}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/g;

/** Cuts text into parts, so that web and mail addresses in it can be links. A full stop or bracket after an address is not part of it. */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const found of text.matchAll(address)) {
    const whole = trimmed(found[0]);
    if (found.index > at) parts.push({ at, text: text.slice(at, found.index), link: null });
    parts.push({ at: found.index, text: whole, link: whole.startsWith('http') ? whole : `mailto:${whole}` });
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), link: null });
  return parts;
}

function trimmed(found: string): string {
  const end = /[.,;:!?'"]+$/.exec(found);
  const cut = end ? found.slice(0, end.index) : found;
  return cut.endsWith(')') && !cut.includes('(') ? cut.slice(0, -1) : cut;
}
