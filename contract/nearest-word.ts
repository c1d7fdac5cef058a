/** The word among some that somebody may have meant: at most two letters wrong, missing, too many or swapped (one in short words). */
export function nearestWord(word: string, among: readonly string[]): string | null {
  const wanted = word.toLowerCase().slice(0, longest);
  let best: { word: string; wrong: number } | null = null;
  for (const each of among) {
    const wrong = lettersWrong(wanted, each.toLowerCase().slice(0, longest));
    if (wrong <= (wanted.length < 5 ? 1 : 2) && wrong < (best?.wrong ?? Number.POSITIVE_INFINITY))
      best = { word: each, wrong };
  }
  return best?.word ?? null;
}

const longest = 40;

/** Damerau and Levenshtein's distance between neighbours. */
function lettersWrong(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let wrong = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        wrong = Math.min(wrong, (beforeLast[j - 2] ?? 0) + 1);
      row.push(wrong);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
