import { measure } from './load.ts';
import { type Line, ms, perSecond } from './report.ts';

/** What people search for: a rare word, two words, a common word with keys, words in a row, a typing error, a name, and everybody's hello. */
const queries = [
  'planter 4711',
  'cracked late',
  'hello status:open',
  '"monstera delivery"',
  'calatheea',
  'customer 77',
  'hello',
  'glaze -refund created>-90d',
  'tag:fern is:unread',
];

/** Search over tickets, customers and organizations at once, as the palette asks, and over tickets alone, as the page does. */
export async function measureSearch(address: string, token: string, seconds: number): Promise<Line[]> {
  const path = (n: number, more: string) =>
    `/api/search?query=${encodeURIComponent(queries[n % queries.length] ?? '')}${more}`;
  const lines: Line[] = [];
  for (const [what, more] of [
    ['search tickets, 8', '&kind=tickets'],
    ['search tickets, newest first, 8', '&kind=tickets&order=newest'],
    ['search of the palette, 8', '&limit=5'],
  ] as const) {
    const found = await measure(address, token, 8, seconds, (n) => ({ method: 'GET', path: path(n, more) }));
    const failed = found.failures > 0 ? `, ${found.failures} FAILED` : '';
    lines.push({
      what,
      measured: `${perSecond(found.perSecond)}, p50 ${ms(found.p50)}, p99 ${ms(found.p99)}${failed}`,
      goal: 'p99 150 ms',
    });
  }
  return lines;
}

/** Waits until the index has taken in what was seeded; answers how long it took, in seconds. */
export async function untilIndexed(waiting: () => Promise<number>): Promise<number> {
  const begin = performance.now();
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  return (performance.now() - begin) / 1000;
}
