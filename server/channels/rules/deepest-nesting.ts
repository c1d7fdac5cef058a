const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * How deep elements are nested in an HTML text, at most: counts opening and closing tags in one pass without building a tree,
 * so that 20,000 nested elements are known before a parser meets them. Unclosed paragraphs and list items count as nested,
 * therefore the answer may be too high, never too low by much.
 */
export function deepestNesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    const closes = html[at + 1] === '/';
    const name = /^[a-z][a-z\d:-]{0,30}/iu.exec(html.slice(at + (closes ? 2 : 1), at + 40))?.[0].toLowerCase();
    if (!name || VOID.has(name) || AUTOMATIC.has(name)) continue;
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Elements whose end people leave out; a parser closes them at the next of their kind. */
const AUTOMATIC = new Set('p li dt dd option tr td th thead tbody tfoot'.split(' '));
