/**
 * `html`: the whole mail, older text and signature wrapped in `<details data-quoted>` with a summary of three dots, which
 * folds without any script. `visibleHtml`: the same without them. `foldedHtml`: only them. `folded`: is anything folded?
 */
export type VisibleHtml = { html: string; visibleHtml: string; foldedHtml: string; folded: boolean };

/** A tag or a text of sanitised HTML. `end` is the index of the closing token of an element, its own where it has none. */
type Token = { text: string; kind: 'open' | 'close' | 'alone' | 'text'; mark: string | null; end: number };

const OPEN_FOLD = '<details data-quoted=""><summary>•••</summary>';

/**
 * Folds quotation and signature of an HTML mail. Works on what `sanitizeMailHtml` answered, and only on that: it relies on
 * balanced tags, escaped text and our own `data-quoted` marks. One pass, linear. Answers between quotes stay visible; where
 * everything would be folded (a bare forward), nothing is.
 */
export function visibleHtml(sanitized: string): VisibleHtml {
  const tokens = tokensOf(sanitized);
  const folded = foldedTokens(tokens);
  const shown = tokens.some((token, index) => !folded[index] && isContent(token));
  if (!shown || !folded.includes(true))
    return { html: sanitized, visibleHtml: sanitized, foldedHtml: '', folded: false };
  return {
    html: wrapFolds(tokens, folded),
    visibleHtml: textOf(tokens.filter((_, at) => !folded[at])),
    foldedHtml: textOf(tokens.filter((_, at) => folded[at])),
    folded: true,
  };
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function tokensOf(html: string): Token[] {
  const tokens: Token[] = [];
  const open: number[] = [];
  for (const [text] of html.matchAll(/<[^>]*>|[^<]+/gu)) {
    const kind = kindOf(text);
    const index = tokens.push({ text, kind, mark: markOf(text), end: tokens.length }) - 1;
    if (kind === 'open') open.push(index);
    const opened = kind === 'close' ? open.pop() : undefined;
    if (opened !== undefined) tokens[opened]!.end = index;
  }
  return tokens;
}

function kindOf(text: string): Token['kind'] {
  if (!text.startsWith('<')) return 'text';
  if (text.startsWith('</')) return 'close';
  return text.endsWith('/>') || /^<(?:br|hr|img|col|wbr)\b/u.test(text) ? 'alone' : 'open';
}

function markOf(text: string): string | null {
  return text.startsWith('<') ? (/ data-quoted="(\w+)"/u.exec(text)?.[1] ?? null) : null;
}

/** Which tokens belong to folded elements. Never a tag without its partner. */
function foldedTokens(tokens: readonly Token[]): boolean[] {
  const folded = new Array<boolean>(tokens.length).fill(false);
  for (let at = 0; at < tokens.length; at++) {
    const { mark, end } = tokens[at]!;
    if (mark === 'rest') return foldRest(tokens, folded, at);
    const to = mark === 'container' ? introEnd(tokens, at) : end;
    if (!mark) continue;
    const from = to === end ? at : at + 1;
    folded.fill(true, from, to + 1);
    at = to;
  }
  return folded;
}

/** In a container the text before its first quote is the attribution; without a quote all of it is older. */
function introEnd(tokens: readonly Token[], container: number): number {
  const { end } = tokens[container]!;
  for (let at = container + 1; at < end; at = tokens[at]!.end + 1) {
    if (tokens[at]!.mark === 'quote' && tokens[at]!.text.startsWith('<blockquote')) return tokens[at]!.end;
  }
  return end;
}

/** From a token to the end, leaving out the closing tags of what was opened before. */
function foldRest(tokens: readonly Token[], folded: boolean[], from: number): boolean[] {
  for (let at = from; at < tokens.length; at++) {
    const { kind, end } = tokens[at]!;
    if (kind === 'close') continue;
    folded.fill(true, at, end + 1);
    at = end;
  }
  return folded;
}

function wrapFolds(tokens: readonly Token[], folded: readonly boolean[]): string {
  let html = '';
  tokens.forEach(({ text }, at) => {
    if (folded[at] && !folded[at - 1]) html += OPEN_FOLD;
    html += text;
    if (folded[at] && !folded[at + 1]) html += '</details>';
  });
  return html;
}

function isContent({ kind, text }: Token): boolean {
  return kind === 'text' ? text.replace(/&nbsp;|\s|\u00a0/gu, '') !== '' : text.startsWith('<img');
}
