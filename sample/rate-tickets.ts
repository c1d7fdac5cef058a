import type { SampleTicket } from './plan.ts';
import type { Script } from './script.ts';
import type { Random } from './seeded-random.ts';
import { day, minute } from './working-time.ts';

/** Nobody is asked twice in this time. */
const restOf = 30 * day;
/** People of a small shop answer often; with the rest of 30 days it makes some 17 in 100 solved tickets. */
const answers = 0.42;
/** Some who were furious or let down say so in the end, however kind the last mail was. */
const grudge = { furious: 0.6, upset: 0.16, worried: 0.05, neutral: 0.02, friendly: 0, delighted: 0 } as const;

/** Lets customers rate what was solved: never spam, never twice in 30 days, never later than `now`. */
export function rateTickets(
  tickets: readonly SampleTicket[],
  frame: { scripts: readonly Script[]; now: Date },
  random: Random,
): SampleTicket[] {
  const byKey = new Map(frame.scripts.map((script) => [script.key, script]));
  const askedAt = new Map<string, number>();
  const bySolving = tickets.toSorted((a, b) => (a.solvedAt?.getTime() ?? 0) - (b.solvedAt?.getTime() ?? 0));
  const ratings = new Map<string, SampleTicket['csat']>();
  for (const { key, script, requester, solvedAt, isSpam } of bySolving) {
    if (!solvedAt || isSpam) continue;
    const solved = solvedAt.getTime();
    if (solved - (askedAt.get(requester) ?? Number.NEGATIVE_INFINITY) < restOf) continue;
    askedAt.set(requester, solved);
    const at = new Date(solved + random.between(12, random.chance(0.7) ? 600 : 4000) * minute);
    if (!random.chance(answers) || at > frame.now) continue;
    ratings.set(key, { ...ratingOf(byKey.get(script), random), at });
  }
  return tickets.map((ticket) => ({ ...ticket, csat: ratings.get(ticket.key) ?? null }));
}

const usual: NonNullable<Script['ratings']> = [
  [5, ''],
  [5, ''],
  [4, ''],
  [5, ''],
  [3, ''],
];

const unhappy: NonNullable<Script['ratings']> = [
  [2, 'Kind in the end, but I had to ask three times.'],
  [1, 'Ten days for a pot. The apology was nice, the wait was not.'],
  [2, 'I sent the same photos twice.'],
  [3, 'Solved, but only after I got angry, and I did not want to.'],
  [1, ''],
  [2, 'Felt rushed. My second question was never answered.'],
];

function ratingOf(script: Script | undefined, random: Random) {
  if (script && random.chance(grudge[script.mood])) {
    const [rating, comment] = random.pick(unhappy);
    return { rating, comment: script.language === 'en' ? comment : '' };
  }
  const [rating, comment] = random.pick(script?.ratings ?? usual);
  return { rating, comment: random.chance(0.6) ? comment : '' };
}
