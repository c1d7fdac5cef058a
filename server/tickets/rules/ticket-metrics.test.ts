import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Status } from '../../../contract/tickets.ts';
import {
  afterCustomerWrote,
  afterReopen,
  isHandOff,
  metricsOf,
  type StatusChange,
  type Tally,
  afterReply as tallyAfterReply,
  afterStatusChange as tallyAfterStatusChange,
  tallyAtStart,
} from './ticket-metrics.ts';

const start = new Date('2026-03-27T15:30:00Z');
const calendar = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 1000);
const afterReply = (tally: Tally, at: Date) => tallyAfterReply(tally, at, calendar);
const afterStatusChange = (tally: Tally, change: StatusChange, at: Date) =>
  tallyAfterStatusChange(tally, change, at, calendar);
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const status = (from: Status, to: Status, since: Date) => ({ from, to, since, createdAt: start });

test('the worked example: created Friday 16:30, first reply Monday 09:20 with DST between, is 63 h 50 min', () => {
  const tally = afterReply(tallyAtStart(start, false), new Date('2026-03-30T07:20:00Z'));
  assert.equal(tally.firstReply, (63 * 60 + 50) * 60);
});

test('nothing is measured before its closing event', () => {
  const { firstReply, nextReply, firstResolution, fullResolution, repliesToSolve, oneTouch } = metricsOf(
    tallyAtStart(start, false),
  );
  assert.deepEqual(
    [firstReply, nextReply, firstResolution, fullResolution, repliesToSolve, oneTouch],
    [null, null, null, null, null, null],
  );
});

test('next reply time runs from the oldest unanswered message', () => {
  let tally = afterReply(tallyAtStart(start, false), minutes(10));
  tally = afterCustomerWrote(tally, minutes(20));
  tally = afterCustomerWrote(tally, minutes(25));
  tally = afterReply(tally, minutes(50));
  assert.equal(tally.nextReply, 30 * 60);
  assert.equal(afterReply(tally, minutes(60)).nextReply, 30 * 60, 'a second reply in a row answers nobody');
});

test('a ticket that an agent began starts at the customer’s first answer', () => {
  let tally = afterReply(tallyAtStart(start, true), start);
  assert.equal(tally.agentReplies, 1);
  tally = afterReply(tally, minutes(5));
  assert.equal(tally.firstReply, null);
  tally = afterReply(afterCustomerWrote(tally, minutes(100)), minutes(107));
  assert.equal(tally.firstReply, 7 * 60);
});

test('waiting, working and on hold add up by status, and pending counts for nobody', () => {
  let tally = tallyAtStart(start, false);
  tally = afterStatusChange(tally, status('new', 'open', start), minutes(10));
  tally = afterStatusChange(tally, status('open', 'pending', minutes(10)), minutes(30));
  tally = afterStatusChange(tally, status('pending', 'on-hold', minutes(30)), minutes(90));
  tally = afterStatusChange(tally, status('on-hold', 'solved', minutes(90)), minutes(100));
  assert.deepEqual([tally.requesterWait, tally.agentWork, tally.onHold], [40 * 60, 30 * 60, 10 * 60]);
  assert.deepEqual([tally.firstResolution, tally.fullResolution], [100 * 60, 100 * 60]);
});

test('solved twice: the first resolution stays, the full one moves, and the reopening is counted', () => {
  let tally = afterReply(tallyAtStart(start, false), minutes(10));
  tally = afterStatusChange(tally, status('open', 'solved', start), minutes(10));
  assert.equal(metricsOf(tally).oneTouch, true);
  tally = afterReopen(afterStatusChange(tally, status('solved', 'open', minutes(10)), minutes(60)));
  tally = afterReply(tally, minutes(70));
  tally = afterStatusChange(tally, status('open', 'solved', minutes(60)), minutes(80));
  assert.deepEqual(
    [tally.firstResolution, tally.fullResolution, tally.reopens, tally.repliesToSolve],
    [600, 4800, 1, 2],
  );
  assert.equal(metricsOf(tally).oneTouch, false);
});

test('a hand-off is a change of agent or team after the first reply, counted once', () => {
  const fresh = tallyAtStart(start, false);
  const answered = afterReply(fresh, minutes(1));
  const maya = { assigneeId: 1, teamId: 1 };
  assert.equal(
    isHandOff(fresh, maya, { assigneeId: 2, teamId: 1 }),
    false,
    'before the first reply nobody was handed on',
  );
  assert.equal(isHandOff(answered, maya, { assigneeId: 2, teamId: 1 }), true);
  assert.equal(isHandOff(answered, maya, { assigneeId: 2, teamId: 2 }), true);
  assert.equal(
    isHandOff(answered, { assigneeId: null, teamId: 1 }, maya),
    false,
    'taking an unassigned ticket is no hand-off',
  );
  assert.equal(isHandOff(answered, maya, { assigneeId: null, teamId: 1 }), false);
});

test('time in all statuses adds up to the time that passed', () => {
  const step = fc.record({
    to: fc.constantFrom<Status>('open', 'pending', 'on-hold', 'solved'),
    after: fc.integer({ min: 0, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      let tally = tallyAtStart(start, false);
      let from: Status = 'new';
      let since = start;
      let quiet = 0;
      for (const { to, after } of steps) {
        const at = new Date(since.getTime() + after * 1000);
        if (from === 'pending' || from === 'solved') quiet += after;
        tally = afterStatusChange(tally, status(from, to, since), at);
        from = to;
        since = at;
      }
      assert.equal(tally.agentWork + tally.onHold + quiet, (since.getTime() - start.getTime()) / 1000);
      assert.equal(tally.requesterWait, tally.agentWork + tally.onHold);
    }),
  );
});

test('the day of docs/metrics.md', () => {
  let tally = tallyAtStart(start, false);
  const change = (from: Status, to: Status, since: number, at: number) => {
    tally = afterStatusChange(tally, status(from, to, minutes(since)), minutes(at));
  };
  tally = afterReply(tally, minutes(20));
  change('new', 'pending', 0, 20);
  assert.deepEqual([tally.firstReply, tally.agentWork, tally.requesterWait], [1200, 1200, 1200]);
  tally = afterCustomerWrote(tally, minutes(120));
  change('pending', 'open', 20, 120);
  change('open', 'on-hold', 120, 125);
  assert.deepEqual([tally.agentWork, tally.requesterWait], [1500, 1500]);
  tally = afterReply(tally, minutes(185));
  change('on-hold', 'solved', 125, 185);
  assert.deepEqual([tally.nextReply, tally.onHold, tally.requesterWait], [3900, 3600, 5100]);
  assert.deepEqual([tally.firstResolution, tally.fullResolution, tally.repliesToSolve], [11_100, 11_100, 2]);
  tally = afterCustomerWrote(tally, minutes(300));
  change('solved', 'open', 185, 300);
  tally = afterReply(afterReopen(tally), minutes(310));
  change('open', 'solved', 300, 310);
  const { nextReply, agentWork, requesterWait, firstResolution, fullResolution, repliesToSolve, reopens, oneTouch } =
    metricsOf(tally);
  assert.deepEqual(
    [nextReply, agentWork, requesterWait, firstResolution, fullResolution, repliesToSolve, reopens, oneTouch],
    [600, 2100, 5700, 11_100, 18_600, 3, 1, false],
  );
});

test('business spans stand beside the calendar ones, each by the schedule in force when it ended', () => {
  const half = (from: Date, to: Date) => calendar(from, to) / 2;
  const nothing = () => 0;
  let tally = tallyAfterReply(tallyAtStart(start, false), minutes(10), half);
  tally = tallyAfterStatusChange(tally, status('new', 'open', start), minutes(10), half);
  tally = tallyAfterStatusChange(tally, status('open', 'on-hold', minutes(10)), minutes(20), nothing);
  tally = tallyAfterReply(afterCustomerWrote(tally, minutes(20)), minutes(30), half);
  tally = tallyAfterStatusChange(tally, status('on-hold', 'solved', minutes(20)), minutes(40), half);
  const { business } = metricsOf(tally);
  assert.deepEqual(business, {
    firstReply: 5 * 60,
    nextReply: 5 * 60,
    firstResolution: 15 * 60,
    fullResolution: 15 * 60,
    requesterWait: 15 * 60,
    agentWork: 5 * 60,
    onHold: 10 * 60,
  });
});
