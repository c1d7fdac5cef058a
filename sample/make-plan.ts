import { type Casting, startCasting, writersOf } from './cast-ticket.ts';
import { customers } from './customers.ts';
import { agents, brands, company, mailboxes, organizations, teams } from './people.ts';
import type { SamplePlan, SampleTicket } from './plan.ts';
import { type Played, playScript } from './play-script.ts';
import { rateTickets } from './rate-tickets.ts';
import { makeScenes } from './scenes.ts';
import type { Script } from './script.ts';
import { scripts } from './scripts.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import { day, intakeInstant, minute } from './working-time.ts';
import { takenAt, writeTicket } from './write-ticket.ts';

type Frame = { now: number; days: number; random: Random; casting: Casting };
type Live = 'needs-reply' | 'pending' | 'on-hold';
/** How many are not over yet, of 600: the rest has been solved. Scenes count as those that need a reply. */
const live = { 'needs-reply': 24, pending: 11, 'on-hold': 5 } as const satisfies Record<Live, number>;
/** Beside those scenes that nobody has taken. */
const unassigned = 5;

/**
 * The sample company with `tickets` conversations in the `days` before `now`, oldest first.
 * The same seed and `now` give the same plan, to the last byte; nothing in it is later than `now`.
 * Refuses fewer than 100 tickets or 20 days, in which the scripts have no room.
 */
export function makePlan(wish: { seed: number; now: Date; tickets?: number; days?: number }): SamplePlan {
  const { seed, now, tickets: count = 600, days = 90 } = wish;
  if (count < 100 || days < 20) throw new Error('a plan needs at least 100 tickets and 20 days');
  const random = seededRandom(seed);
  const casting = startCasting(scripts, random.fork());
  const frame: Frame = { now: now.getTime(), days, random: random.fork(), casting };
  const open = [...makeScenes(now), ...liveTickets(frame, makeScenes(now).length)];
  const tickets = [...open, ...pastTickets(frame, count - open.length)];
  tickets.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const keyed = tickets.map((ticket, index) => ({ ...ticket, key: `t-${String(index + 1).padStart(4, '0')}` }));
  const rated = rateTickets(keyed, { scripts, now }, random.fork());
  const known = knownSince(rated, now, random.fork());
  return { company, brands, mailboxes, teams, agents, organizations, customers: known, tickets: rated };
}

function liveTickets(frame: Frame, scenes: number): SampleTicket[] {
  const { random, now } = frame;
  const waiting = playsOf(frame, 'needs-reply', live['needs-reply'] - scenes);
  const loose = new Set(random.shuffled(waiting.filter(isUnanswered)).slice(0, unassigned));
  return [...waiting, ...playsOf(frame, 'pending', live.pending), ...playsOf(frame, 'on-hold', live['on-hold'])].map(
    (ticket) => {
      if (!isUnanswered(ticket)) return ticket;
      if (loose.has(ticket)) return { ...ticket, assignee: null, assignedAt: null };
      return { ...ticket, status: 'open', assignedAt: takenAt(ticket.createdAt, new Date(now), random) };
    },
  );
}

const isUnanswered = (ticket: SampleTicket) =>
  ticket.status === 'new' && !ticket.messages.some(({ by }) => 'agent' in by);

function playsOf(frame: Frame, wanted: Live, count: number): SampleTicket[] {
  const usable = frame.random.shuffled(scripts.filter(({ spam }) => !spam));
  const found: SampleTicket[] = [];
  for (let turn = 0; found.length < count && turn < 40 * usable.length; turn++) {
    const script = usable[turn % usable.length] as Script;
    const played = playUntil(frame, script, { tries: 12, since: days[wanted], fits: (play) => isLive(play, wanted) });
    if (played) found.push(writeTicket(script, played, frame.casting(script, frame.random), frame.random.fork()));
  }
  return found;
}
const days = { 'needs-reply': 3, pending: 6, 'on-hold': 10 } as const satisfies Record<Live, number>;

function isLive(play: Played, wanted: Live): boolean {
  if (play.isOver) return false;
  if (wanted !== 'needs-reply') return play.status === wanted;
  const last = play.steps.at(-1);
  return (play.status === 'new' || play.status === 'open') && last?.step.by === 'customer';
}

/** Lays the script on the clock until it fits; null when it did not in so many tries. */
function playUntil(
  frame: Frame,
  script: Script,
  wish: { tries: number; since: number; fits: (play: Played) => boolean },
): Played | null {
  const { now, random } = frame;
  for (let attempt = 0; attempt < wish.tries; attempt++) {
    const start = intakeInstant(now - wish.since * day, now - 2 * minute, random);
    // Most days are ordinary, some are slow, and a slow one is slow by a lot.
    const pace = 0.2 + 0.7 * random.next() + (random.chance(0.12) ? 3 * random.next() : 0);
    const play = playScript(script, { start, now, pace }, random.fork());
    if (wish.fits(play)) return play;
  }
  return null;
}

/** Everything that is over. Each script comes up at least five times in 560, and then as often as it has weight and people who write it. */
function pastTickets(frame: Frame, count: number): SampleTicket[] {
  return deck(count, frame.random).map((script) => {
    const since = script.spam ? 25 : frame.days;
    const played = playUntil(frame, script, { tries: 2000, since, fits: ({ isOver }) => isOver });
    if (!played) throw new Error(`the script ${script.key} never ends`);
    return writeTicket(script, played, frame.casting(script, frame.random), frame.random.fork());
  });
}

function deck(count: number, random: Random): Script[] {
  const each = Math.min(5, Math.floor(count / scripts.length));
  const sure = scripts.flatMap((script) => Array.from({ length: each }, () => script));
  const weights = new Map(scripts.map((script) => [script, (script.weight ?? 1) * Math.sqrt(shareOf(script))]));
  const rest = Array.from({ length: count - sure.length }, () =>
    random.pickWeighted(scripts, (script) => (script.spam ? 0 : (weights.get(script) ?? 0))),
  );
  return random.shuffled([...sure, ...rest]);
}

/** How many people there are for each script of a kind: where few scripts serve many, each is played more. */
function shareOf(script: Script): number {
  const alike = scripts.filter(({ language, trade }) => language === script.language && trade === script.trade);
  return writersOf(script, scripts).length / alike.length;
}

/** Since when each customer is known: some only since their first ticket, most for longer. */
function knownSince(tickets: readonly SampleTicket[], now: Date, random: Random): SamplePlan['customers'] {
  return customers.map((customer) => {
    const first = tickets.find(({ requester }) => requester === customer.key)?.createdAt ?? now;
    const earlier = random.chance(0.3) ? 0 : random.between(10, 1300) * day;
    return { ...customer, createdAt: new Date(first.getTime() - earlier) };
  });
}
