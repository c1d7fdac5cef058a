import type { Macro } from '../../contract/automation.ts';

/**
 * The macros that fit what was typed, best first; without words all of them in the order of the list (most used first). Letters
 * need only come in the same order: `rpl` finds “Replacement”.
 */
export function foundMacros(macros: readonly Macro[], query: string): Macro[] {
  const typed = query.trim().toLowerCase();
  if (typed === '') return [...macros];
  return macros
    .map((macro, at) => ({ macro, at, fit: Math.min(fitOf(macro.name, typed), fitOf(macro.category, typed) + 10) }))
    .filter(({ fit }) => fit < misses)
    .sort((a, b) => a.fit - b.fit || a.at - b.at)
    .map(({ macro }) => macro);
}

const misses = 1000;

/** 0: begins so; then: stands in it; then: the letters in order, the closer the better. */
function fitOf(text: string, typed: string): number {
  const lower = text.toLowerCase();
  const at = lower.indexOf(typed);
  if (at >= 0) return at === 0 ? 0 : 1;
  let from = -1;
  let gaps = 0;
  for (const letter of typed.replaceAll(' ', '')) {
    const next = lower.indexOf(letter, from + 1);
    if (next < 0) return misses * 2;
    gaps += from < 0 ? 0 : next - from - 1;
    from = next;
  }
  return 20 + Math.min(gaps, 500);
}
