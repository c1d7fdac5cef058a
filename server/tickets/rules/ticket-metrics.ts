import type { Status, TicketMetrics } from '../../../contract/tickets.ts';

/** The business seconds between two instants, by the schedule in force when the span ends. */
export type MeasureBusiness = (from: Date, to: Date) => number;

/** The same spans in business seconds. `elapsed` runs from the beginning to the last change of status. */
export type BusinessTally = TicketMetrics['business'] & { elapsed: number };

/** What is stored of a ticket’s metrics; all spans in whole calendar seconds, and beside them in business seconds. Definitions: docs/metrics.md. */
export type Tally = {
  /** Where first reply time starts: creation, or the customer’s first answer when an agent began. */
  firstReplyFrom: Date | null;
  firstReply: number | null;
  /** Oldest unanswered customer message after the first reply. */
  nextReplySince: Date | null;
  nextReply: number | null;
  firstResolution: number | null;
  fullResolution: number | null;
  requesterWait: number;
  agentWork: number;
  onHold: number;
  agentReplies: number;
  repliesToSolve: number | null;
  reopens: number;
  handOffs: number;
  business: BusinessTally;
};

/** A ticket’s first moment. `byAgent`: an agent opens it with a public message, which is counted when it is written, like any reply. */
export function tallyAtStart(at: Date, byAgent: boolean): Tally {
  return {
    firstReplyFrom: byAgent ? null : at,
    firstReply: null,
    nextReplySince: null,
    nextReply: null,
    firstResolution: null,
    fullResolution: null,
    requesterWait: 0,
    agentWork: 0,
    onHold: 0,
    agentReplies: 0,
    repliesToSolve: null,
    reopens: 0,
    handOffs: 0,
    business: {
      firstReply: null,
      nextReply: null,
      firstResolution: null,
      fullResolution: null,
      requesterWait: 0,
      agentWork: 0,
      onHold: 0,
      elapsed: 0,
    },
  };
}

/** After a customer’s own words. Automatic mails must not be tallied. */
export function afterCustomerWrote(tally: Tally, at: Date): Tally {
  if (tally.firstReply === null) return { ...tally, firstReplyFrom: tally.firstReplyFrom ?? at };
  return { ...tally, nextReplySince: tally.nextReplySince ?? at };
}

/** After a public reply by an agent. Automatic replies must not be tallied. */
export function afterReply(tally: Tally, at: Date, measure: MeasureBusiness): Tally {
  const counted = { ...tally, agentReplies: tally.agentReplies + 1 };
  const { firstReplyFrom, nextReplySince, business } = tally;
  if (tally.firstReply === null) {
    if (!firstReplyFrom) return counted;
    const firstReply = measure(firstReplyFrom, at);
    return { ...counted, firstReply: seconds(firstReplyFrom, at), business: { ...business, firstReply } };
  }
  if (!nextReplySince) return counted;
  const nextReply = measure(nextReplySince, at);
  const wait = seconds(nextReplySince, at);
  return { ...counted, nextReply: wait, nextReplySince: null, business: { ...business, nextReply } };
}

/**
 * As if a reply had never been written. `now` is what is stored, `before` what was stored when it was written, with nobody writing
 * since. What was counted by hand meanwhile stays: hand-offs, and the times of a status that a person set (`statusStands` false).
 */
export function tallyWithoutReply(now: Tally, before: Tally, statusStands: boolean): Tally {
  if (statusStands) return { ...before, handOffs: now.handOffs };
  const { firstReply, firstReplyFrom, nextReply, nextReplySince, agentReplies } = before;
  const repliesToSolve = now.repliesToSolve === before.repliesToSolve ? now.repliesToSolve : agentReplies;
  const waits = { firstReply: before.business.firstReply, nextReply: before.business.nextReply };
  const business = { ...now.business, ...waits };
  return { ...now, firstReply, firstReplyFrom, nextReply, nextReplySince, agentReplies, repliesToSolve, business };
}

/** The change of a status: what it was, since when, and what it becomes. */
export type StatusChange = { from: Status; to: Status; since: Date; createdAt: Date };

/** After a change of status: the time in the old one is added up, and solving closes the resolution times. */
export function afterStatusChange(tally: Tally, change: StatusChange, at: Date, measure: MeasureBusiness): Tally {
  const span = measure(change.since, at);
  const elapsed = tally.business.elapsed + span;
  const added = {
    ...tally,
    ...withSpan(tally, change.from, seconds(change.since, at)),
    business: { ...tally.business, ...withSpan(tally.business, change.from, span), elapsed },
  };
  if (change.to !== 'solved') return added;
  return {
    ...added,
    ...resolved(tally, seconds(change.createdAt, at)),
    repliesToSolve: tally.agentReplies,
    business: { ...added.business, ...resolved(tally.business, elapsed) },
  };
}

type Sums = Pick<BusinessTally, 'requesterWait' | 'agentWork' | 'onHold'>;

function withSpan({ requesterWait, agentWork, onHold }: Sums, status: Status, span: number): Sums {
  const working = status === 'new' || status === 'open';
  const held = status === 'on-hold';
  return {
    requesterWait: requesterWait + (working || held ? span : 0),
    agentWork: agentWork + (working ? span : 0),
    onHold: onHold + (held ? span : 0),
  };
}

function resolved({ firstResolution }: { firstResolution: number | null }, span: number) {
  return { firstResolution: firstResolution ?? span, fullResolution: span };
}

/** After a customer’s message opened a solved ticket again. */
export function afterReopen(tally: Tally): Tally {
  return { ...tally, reopens: tally.reopens + 1 };
}

export type Holder = { assigneeId: number | null; teamId: number | null };

/** Whether a change of hands is a hand-off: from one agent to another after the first public reply; a change of team counts once with it. */
export function isHandOff(tally: Tally, from: Holder, to: Holder): boolean {
  if (tally.agentReplies === 0) return false;
  const agentChanged = from.assigneeId !== null && to.assigneeId !== null && from.assigneeId !== to.assigneeId;
  const teamChanged = from.teamId !== null && to.teamId !== null && from.teamId !== to.teamId;
  return agentChanged || teamChanged;
}

/** What the wire shows. */
export function metricsOf(tally: Tally): TicketMetrics {
  const { firstReplyFrom: _from, nextReplySince: _since, business, ...shown } = tally;
  const { elapsed: _elapsed, ...shownBusiness } = business;
  return {
    ...shown,
    business: shownBusiness,
    oneTouch: tally.repliesToSolve === null ? null : tally.repliesToSolve === 1,
  };
}

function seconds(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}
