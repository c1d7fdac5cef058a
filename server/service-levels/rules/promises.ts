import type { TargetKind } from '../../../contract/target-kinds.ts';
import type { Status } from '../../../contract/tickets.ts';
import { handlingTimes } from './may-promise.ts';
import type { HistoryStep } from './ticket-history.ts';

/** A stretch in which a clock ran; it still runs while `to` is null. */
export type Stretch = { from: Date; to: Date | null };

/** One span that a policy may promise something for. `how`: `done` is what was promised; `void`: it is owed no more. */
export type Promised = {
  kind: TargetKind;
  beginId: number;
  startedAt: Date;
  stretches: Stretch[];
  ended: { at: Date; how: 'done' | 'void' } | null;
};

export type PauseWish = 'pending' | 'on-hold';
/** In which statuses each clock stands still. Waits for a reply never do: who waits, waits. */
const pauses: Record<Exclude<TargetKind, 'resolution'>, readonly Status[]> = {
  'first-reply': [],
  'next-reply': [],
  'periodic-update': ['pending'],
  'requester-wait': ['pending'],
  'agent-work': ['pending', 'on-hold'],
};
const totals = ['requester-wait', 'agent-work', 'resolution'] as const;

type Course = {
  status: Status;
  slow: boolean;
  promised: Promised[];
  replied: boolean;
  resolutionPauses: readonly PauseWish[];
};

/**
 * Every span of a ticket's history that a policy may promise something for, in order of their beginning; definitions in
 * docs/metrics.md. Waits for a reply end with the next reply, and are void when the ticket is solved without one. The totals end
 * when it is solved and go on when it is opened again; while it is solved they stand still. `resolutionPauses` are statuses in
 * which the time to resolution stands still besides.
 */
export function promisesOf(history: readonly HistoryStep[], resolutionPauses: readonly PauseWish[]): Promised[] {
  const course: Course = { status: 'new', slow: false, promised: [], replied: false, resolutionPauses };
  for (const step of history) {
    if (step.kind === 'opened') open(course, step);
    else if (step.kind === 'customer') hearCustomer(course, step);
    else if (step.kind === 'reply') hearReply(course, step);
    else if (step.kind === 'lane') changeLane(course, step.slow, step.at);
    else changeStatus(course, step.status, step);
  }
  return course.promised;
}

function open(course: Course, step: HistoryStep & { kind: 'opened' }): void {
  course.status = step.status;
  for (const kind of totals) begin(course, kind, step);
  if (step.status === 'new') begin(course, 'first-reply', step);
}

function hearCustomer(course: Course, step: HistoryStep): void {
  if (course.status === 'closed') return;
  const kind = course.replied ? 'next-reply' : 'first-reply';
  if (!running(course, kind)) begin(course, kind, step);
}

function hearReply(course: Course, step: HistoryStep): void {
  // The words with which an agent opened the ticket answer nobody; from then on the customer's words wait for a first reply.
  const answers = running(course, 'first-reply') ?? running(course, 'next-reply');
  if (answers) {
    end(answers, step.at, 'done');
    course.replied = true;
  }
  const update = running(course, 'periodic-update');
  if (update) end(update, step.at, 'done');
  if (course.status !== 'solved' && course.status !== 'closed') begin(course, 'periodic-update', step);
  const begun = running(course, 'periodic-update');
  if (begun && course.status === 'pending') stop(begun, step.at);
}

function changeStatus(course: Course, status: Status, step: HistoryStep): void {
  const before = course.status;
  course.status = status;
  if (status === before) return;
  if (status === 'solved') solve(course, step.at);
  if (status === 'solved' || status === 'closed') return;
  if (before === 'solved') for (const each of course.promised) if (isTotal(each)) each.ended = null;
  stopOrGo(course, step.at);
  if (before === 'solved' && course.replied) begin(course, 'periodic-update', step);
}

function changeLane(course: Course, slow: boolean, at: Date): void {
  course.slow = slow;
  stopOrGo(course, at);
}

/** Every clock that is not over stands still or runs, as status and lane say now. */
function stopOrGo(course: Course, at: Date): void {
  for (const each of course.promised) {
    if (each.ended) continue;
    if (standsStill(course, each.kind)) stop(each, at);
    else go(each, at);
  }
}

function standsStill({ status, slow, resolutionPauses }: Course, kind: TargetKind): boolean {
  if (slow && handlingTimes.includes(kind)) return true;
  const still: readonly Status[] = kind === 'resolution' ? resolutionPauses : pauses[kind];
  return still.includes(status);
}

function solve(course: Course, at: Date): void {
  for (const each of course.promised) if (!each.ended) end(each, at, isTotal(each) ? 'done' : 'void');
}

function isTotal({ kind }: Promised): boolean {
  return (totals as readonly TargetKind[]).includes(kind);
}

function running(course: Course, kind: TargetKind): Promised | undefined {
  return course.promised.find((each) => each.kind === kind && !each.ended);
}

function begin(course: Course, kind: TargetKind, { eventId, at }: HistoryStep): void {
  const stretches = [{ from: at, to: null }];
  course.promised.push({ kind, beginId: eventId, startedAt: at, stretches, ended: null });
}

function end(promised: Promised, at: Date, how: 'done' | 'void'): void {
  stop(promised, at);
  promised.ended = { at, how };
}

function stop({ stretches }: Promised, at: Date): void {
  const last = stretches.at(-1);
  if (last && last.to === null) last.to = at;
}

function go({ stretches }: Promised, at: Date): void {
  if (stretches.at(-1)?.to !== null) stretches.push({ from: at, to: null });
}
