import type { Status, TicketMetrics } from '../../../contract/tickets.ts';

/** What is stored of a ticket’s metrics; all spans in whole calendar seconds. Definitions: docs/metrics.md. */
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
  };
}

/** After a customer’s own words. Automatic mails must not be tallied. */
export function afterCustomerWrote(tally: Tally, at: Date): Tally {
  if (tally.firstReply === null) return { ...tally, firstReplyFrom: tally.firstReplyFrom ?? at };
  return { ...tally, nextReplySince: tally.nextReplySince ?? at };
}

/** After a public reply by an agent. Automatic replies must not be tallied. */
export function afterReply(tally: Tally, at: Date): Tally {
  const counted = { ...tally, agentReplies: tally.agentReplies + 1 };
  if (tally.firstReply === null)
    return tally.firstReplyFrom ? { ...counted, firstReply: seconds(tally.firstReplyFrom, at) } : counted;
  if (!tally.nextReplySince) return counted;
  return { ...counted, nextReply: seconds(tally.nextReplySince, at), nextReplySince: null };
}

/**
 * As if a reply had never been written. `now` is what is stored, `before` what was stored when it was written, with nobody writing
 * since. What was counted by hand meanwhile stays: hand-offs, and the times of a status that a person set (`statusStands` false).
 */
export function tallyWithoutReply(now: Tally, before: Tally, statusStands: boolean): Tally {
  if (statusStands) return { ...before, handOffs: now.handOffs };
  const { firstReply, firstReplyFrom, nextReply, nextReplySince, agentReplies } = before;
  const repliesToSolve = now.repliesToSolve === before.repliesToSolve ? now.repliesToSolve : agentReplies;
  return { ...now, firstReply, firstReplyFrom, nextReply, nextReplySince, agentReplies, repliesToSolve };
}

/** The change of a status: what it was, since when, and what it becomes. */
export type StatusChange = { from: Status; to: Status; since: Date; createdAt: Date };

/** After a change of status: the time in the old one is added up, and solving closes the resolution times. */
export function afterStatusChange(tally: Tally, { from, to, since, createdAt }: StatusChange, at: Date): Tally {
  const span = seconds(since, at);
  const working = from === 'new' || from === 'open';
  const held = from === 'on-hold';
  const added = {
    ...tally,
    requesterWait: tally.requesterWait + (working || held ? span : 0),
    agentWork: tally.agentWork + (working ? span : 0),
    onHold: tally.onHold + (held ? span : 0),
  };
  if (to !== 'solved') return added;
  const resolution = seconds(createdAt, at);
  return {
    ...added,
    firstResolution: tally.firstResolution ?? resolution,
    fullResolution: resolution,
    repliesToSolve: tally.agentReplies,
  };
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
  const { firstReplyFrom: _from, nextReplySince: _since, ...shown } = tally;
  return { ...shown, oneTouch: tally.repliesToSolve === null ? null : tally.repliesToSolve === 1 };
}

function seconds(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}
