import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConditionTree, ConditionValue } from '../../../contract/conditions.ts';
import {
  amongLive,
  dependsOnDays,
  dependsOnReader,
  dependsOnTime,
  mentions,
  onlyLive,
  onlyOfAgent,
} from './live-conditions.ts';

const status = (op: 'is' | 'is-not', ...values: ConditionValue[]): ConditionTree => ({ field: 'status', op, values });
const vip: ConditionTree = { field: 'tag', op: 'is', values: ['vip'] };

const cases: [ConditionTree, live: boolean][] = [
  [status('is', 'new', 'pending'), true],
  [status('is', 'open', 'solved'), false],
  [status('is-not', 'solved', 'closed'), true],
  [status('is-not', 'solved'), false],
  [{ all: [vip, status('is', 'open')] }, true],
  [{ all: [] }, false],
  [{ any: [vip, status('is', 'open')] }, false],
  [{ any: [status('is', 'new'), { all: [status('is', 'open'), vip] }] }, true],
  [{ none: [status('is', 'solved'), vip, status('is', 'closed')] }, true],
  [{ none: [status('is', 'solved')] }, false],
  [{ none: [{ all: [status('is', 'solved', 'closed'), vip] }] }, false],
];

test('conditions that can only hold for what is being worked on are known as such', () => {
  for (const [tree, live] of cases) assert.equal(onlyLive(tree), live, JSON.stringify(tree));
});

test('what depends on who looks, and on time, is known', () => {
  assert.ok(dependsOnReader({ all: [{ field: 'assignee', op: 'is', values: ['me'] }] }));
  assert.ok(dependsOnReader({ field: 'unread', op: 'is', values: [true] }));
  assert.ok(!dependsOnReader({ field: 'assignee', op: 'is', values: [3] }));
  for (const text of ['-3d', '+2h']) assert.ok(dependsOnTime({ none: [{ field: 'due', op: 'less', values: [text] }] }));
  const day: ConditionTree = { field: 'due', op: 'less', values: ['2026-03-01'] };
  assert.ok(dependsOnDays({ any: [day] }) && !dependsOnTime(day));
  assert.ok(!dependsOnTime(vip) && !dependsOnDays(vip));
  assert.ok(mentions({ any: [{ none: [vip] }] }, 'tag') && !mentions(vip, 'spam'));
});

test('what is known of tickets that are being worked on is not asked again', () => {
  const inWork = status('is', 'new', 'open', 'pending', 'on-hold');
  assert.deepEqual(amongLive<ConditionTree>({ all: [inWork, vip] }), { all: [vip] });
  assert.deepEqual(amongLive<ConditionTree>({ all: [status('is', 'open')] }), { all: [status('is', 'open')] });
  assert.deepEqual(amongLive<ConditionTree>({ any: [inWork, vip] }), { any: [inWork, vip] });
});

test('tickets of one agent are known as few', () => {
  const mine: ConditionTree = { field: 'assignee', op: 'is', values: ['me'] };
  assert.ok(onlyOfAgent({ all: [vip, mine] }));
  assert.ok(!onlyOfAgent({ any: [vip, mine] }));
  assert.ok(!onlyOfAgent({ field: 'assignee', op: 'is', values: ['me', null] }));
});
