import type { SampleTicket } from './plan.ts';
import type { Script, Step } from './script.ts';
import type { Random } from './seeded-random.ts';
import { day, minute, whenAtWork, whenAwake } from './working-time.ts';

/** A script laid on the clock and cut off at `now`; instants are epoch milliseconds. */
export type Played = {
  /** The steps that have happened, each with its instant, strictly ascending. */
  steps: { step: Step; at: number; thenStatus: SampleTicket['messages'][number]['thenStatus'] }[];
  status: SampleTicket['status'];
  solvedAt: number | null;
  closedAt: number | null;
  /** Everything the script holds has happened, also the closing after a silence. */
  isOver: boolean;
};

const closeAfter = 4 * day;
const giveUpAfter = 6 * day;

/** Plays a script from its first mail on. `pace` stretches the waits for agents, 1 is an ordinary day. */
export function playScript(
  script: Script,
  clock: { start: number; now: number; pace: number },
  random: Random,
): Played {
  const played: Played = { steps: [], status: 'new', solvedAt: null, closedAt: null, isOver: false };
  let at = clock.start;
  for (const [index, step] of script.steps.entries()) {
    at = index === 0 ? at : instantOf(step, at, clock.pace, random);
    if (at > clock.now) return played;
    takeStep(played, step, { at, isLast: index === script.steps.length - 1 });
  }
  if (script.spam) return { ...played, isOver: true };
  return finish(played, at, clock.now, random);
}

function instantOf(step: Step, before: number, pace: number, random: Random): number {
  const wait = random.between(step.after[0], step.after[1]) * minute + random.between(5, 55) * 1000;
  if (step.by === 'customer') return step.automatic ? before + 40_000 : whenAwake(before + wait, random);
  return whenAtWork(before + Math.round(wait * pace), random);
}

function takeStep(played: Played, step: Step, turn: { at: number; isLast: boolean }) {
  const { at, isLast } = turn;
  const thenStatus = step.by === 'agent' ? (step.then ?? (isLast ? 'solved' : 'pending')) : null;
  played.steps.push({ step, at, thenStatus });
  if (thenStatus) {
    played.status = thenStatus;
    played.solvedAt = thenStatus === 'solved' ? at : null;
  } else if (step.by === 'customer' && played.status !== 'new' && !step.automatic) {
    played.status = 'open';
    played.solvedAt = null;
  }
}

/** After the last word: a thank-you is solved without an answer, a silence is given up, a solved ticket closes. */
function finish(played: Played, last: number, now: number, random: Random): Played {
  const wait = played.status === 'pending' ? giveUpAfter : random.between(20, 200) * minute;
  const solvedAt = played.solvedAt ?? whenAtWork(last + wait, random);
  if (solvedAt > now) return played;
  const closedAt = solvedAt + closeAfter;
  if (closedAt > now) return { ...played, status: 'solved', solvedAt, isOver: true };
  return { ...played, status: 'closed', solvedAt, closedAt, isOver: true };
}
