/** The longest text a pattern is tried on. */
const longestValue = 500;
/** In how many ways a pattern may try to fit a text of that length; a try then stays far below a second, usually a millisecond. */
const mostWays = 10_000_000;
/** The largest count of a repetition, and how often a part may be repeated by repetitions within each other. */
const mostTimes = 100;
const mostNestedTimes = 1_000;

/**
 * Whether a pattern may be used: it is a regular expression without back-references, no group whose content varies in length
 * is repeated (`(a+)+` and `(a?){50}` take for ever on a text made for it), and its choices together stay few.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern === '' || pattern.length > 300 || !compiles(pattern)) return false;
  const bare = withoutLetters(pattern);
  return bare !== null && triesFew(bare);
}

/** Whether the whole text matches. A text that is too long, or a pattern that is not safe, never does. */
export function matchesPattern(pattern: string, text: string): boolean {
  return text.length <= longestValue && isSafePattern(pattern) && new RegExp(`^(?:${pattern})$`, 'u').test(text);
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
    return true;
  } catch {
    return false;
  }
}

/** The pattern with one letter for each escape and each class; null where an escape refers back. */
function withoutLetters(pattern: string): string | null {
  let refersBack = false;
  const plain = pattern.replace(/\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)/gu, (sign) => {
    refersBack ||= /^\\[1-9k]/.test(sign);
    return 'x';
  });
  return refersBack ? null : plain.replace(/\[[^\]]*\]/gu, 'x');
}

/** What is known of a group: whether its content varies in length, how often its parts repeat at most, how many choices it has. */
type Group = { varies: boolean; times: number; choices: number };
const emptyGroup = (): Group => ({ varies: false, times: 1, choices: 1 });

const sign = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gsu;

function triesFew(bare: string): boolean {
  const open = [emptyGroup()];
  let closed: Group | null = null;
  let ways = 1;
  for (const [token] of bare.matchAll(sign)) {
    const around = open.at(-1) ?? emptyGroup();
    const range = rangeOf(token);
    if (token.startsWith('(')) open.push(emptyGroup());
    else if (token === '|') Object.assign(around, { varies: true, choices: around.choices + 1 });
    else if (token !== ')' && range) {
      const repeated = repeat(closed ?? emptyGroup(), range);
      if (!repeated) return false;
      join(around, repeated);
      ways *= Math.min(range.most, longestValue) - range.least + 1;
    }
    closed = token === ')' ? (open.pop() ?? null) : null;
    if (!closed) continue;
    join(open.at(-1) ?? emptyGroup(), closed);
    ways *= closed.choices;
  }
  return ways * (open[0]?.choices ?? 1) <= mostWays;
}

type Range = { least: number; most: number };

/** How often a quantifier repeats what stands before it; null for any other token. */
function rangeOf(token: string): Range | null {
  if (token.startsWith('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (token.startsWith('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (token.startsWith('?')) return { least: 0, most: 1 };
  const counts = /^\{(\d+)(,?)(\d*)\}/.exec(token);
  if (!counts) return null;
  const [, least, comma, most] = counts;
  return { least: Number(least), most: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least) };
}

/** A group, or a single letter, as its repetition makes it; null where it may not be repeated so. */
function repeat(group: Group, { least, most }: Range): Group | null {
  const count = most === Number.POSITIVE_INFINITY ? least : most;
  const times = group.times * Math.max(count, 1);
  if (count > mostTimes || times > mostNestedTimes || (group.varies && most > 1)) return null;
  return { ...group, varies: group.varies || least !== most, times };
}

function join(around: Group, part: Group): void {
  around.varies ||= part.varies;
  around.times = Math.max(around.times, part.times);
}
