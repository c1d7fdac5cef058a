/** The longest text a pattern is tried on: with at most two unbounded repetitions a try then stays far below a millisecond. */
const longestValue = 500;

/**
 * Whether a pattern may be used: it is a regular expression, has no repetition inside a repetition (`(a+)+` takes for ever
 * on a text made for it), no back-references, and at most two unbounded repetitions.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern === '' || pattern.length > 300 || !compiles(pattern)) return false;
  const bare = pattern
    .replace(/\\[1-9]|\\k</g, '\u0000')
    .replace(/\\./g, 'x')
    .replace(/\[(?:[^\]])*\]/g, 'x');
  if (bare.includes('\u0000')) return false;
  const unbounded = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  return unbounded <= 2 && !repeatsRepetition(bare);
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

/** A group that holds a repetition or a choice, and is itself repeated. */
function repeatsRepetition(bare: string): boolean {
  const opened: boolean[] = [];
  for (let at = 0; at < bare.length; at++) {
    const sign = bare[at];
    if (sign === '(') opened.push(false);
    else if (sign === ')') {
      const held = opened.pop() ?? false;
      const repeated = /^(?:[*+]|\{\d+,)/.test(bare.slice(at + 1, at + 8));
      if (held && repeated) return true;
      if ((held || repeated) && opened.length > 0) opened[opened.length - 1] = true;
    } else if (opened.length > 0 && sign !== undefined && '*+?|{'.includes(sign) && bare.slice(at - 1, at + 1) !== '(?')
      opened[opened.length - 1] = true;
  }
  return false;
}
