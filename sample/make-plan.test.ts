import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { makePlan } from './make-plan.ts';
import type { SamplePlan } from './plan.ts';
import { scripts } from './scripts.ts';

const now = new Date('2026-05-13T07:14:00Z');
const plan = makePlan({ seed: 7, now });
const texts = plan.tickets.flatMap((ticket) => [ticket.subject, ...ticket.messages.map(({ text }) => text)]);
const count = (fits: (ticket: SamplePlan['tickets'][number]) => boolean) => plan.tickets.filter(fits).length;
const print = (made: SamplePlan) => createHash('sha256').update(JSON.stringify(made)).digest('hex');

test('the same seed and moment make the same plan, another seed another one', () => {
  assert.equal(print(makePlan({ seed: 7, now })), print(plan));
  assert.notEqual(print(makePlan({ seed: 8, now })), print(plan));
});

test('the company has its size: 600 tickets, 6 agents in 3 teams, 120 customers, 12 organizations', () => {
  assert.equal(plan.tickets.length, 600);
  assert.equal(plan.agents.length, 6);
  assert.equal(plan.teams.length, 3);
  assert.equal(plan.customers.length, 120);
  assert.equal(plan.organizations.length, 12);
  assert.equal(new Set(plan.tickets.map(({ key }) => key)).size, 600);
  assert.equal(
    new Set(plan.customers.flatMap(({ emails }) => emails)).size,
    plan.customers.flatMap(({ emails }) => emails).length,
  );
});

test('conversations come in many languages, two of them written from right to left', () => {
  const spoken = new Set(plan.tickets.map(({ language }) => language));
  assert.deepEqual([...spoken].sort(), ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pt', 'sv', 'tr']);
  assert.ok(scripts.filter(({ language }) => language !== 'en').length >= 12);
});

test('every script is played at least five times', () => {
  assert.ok(scripts.length >= 40);
  assert.equal(new Set(scripts.map(({ key }) => key)).size, scripts.length);
  for (const { key } of scripts) assert.ok(count(({ script }) => script === key) >= 5, key);
});

test('no slot is left open, and no text carries an odd space', () => {
  for (const text of texts) {
    assert.ok(text.length > 0);
    assert.doesNotMatch(text, /[{}]|undefined|null| {2}| [,.;]|^\s|\s$|\n /, text);
  }
});

test('messages of a ticket follow each other, the customer first, and nothing lies in the future', () => {
  for (const { key, messages, createdAt, solvedAt, closedAt, assignedAt, csat } of plan.tickets) {
    assert.ok('customer' in (messages[0]?.by ?? {}), key);
    assert.equal(messages[0]?.at.getTime(), createdAt.getTime(), key);
    for (const [index, { at }] of messages.entries())
      if (index > 0) assert.ok(at > (messages[index - 1]?.at ?? now), `${key} message ${index}`);
    for (const at of [solvedAt, closedAt, assignedAt, csat?.at ?? null, ...messages.map((message) => message.at)])
      assert.ok(at === null || (at <= now && at >= createdAt), key);
  }
});

test('all instants lie within the days asked for, whatever the hour of the call', () => {
  for (const moment of ['2026-03-29T00:30:00Z', '2026-12-27T23:59:00Z', '2027-02-01T05:00:00Z']) {
    const other = makePlan({ seed: 3, now: new Date(moment), tickets: 320, days: 60 });
    const earliest = new Date(moment).getTime() - 60 * 86_400_000;
    assert.equal(other.tickets.length, 320);
    for (const { createdAt, messages } of other.tickets) {
      assert.ok(createdAt.getTime() >= earliest);
      assert.ok((messages.at(-1)?.at ?? 0) <= new Date(moment));
    }
  }
});

test('the desk is as one leaves it in the evening: some wait, most is done', () => {
  const waits = ({ status, isSpam }: SamplePlan['tickets'][number]) =>
    (status === 'new' || status === 'open') && !isSpam;
  assert.equal(count(waits), 24);
  assert.equal(
    count(({ status }) => status === 'pending'),
    11,
  );
  assert.equal(
    count(({ status }) => status === 'on-hold'),
    5,
  );
  assert.equal(
    count((ticket) => waits(ticket) && ticket.assignee === null),
    7,
  );
  assert.ok(count(({ isSpam }) => isSpam) >= 2);
  assert.ok(count(({ status }) => status === 'closed' || status === 'solved') > 500);
});

test('solved tickets say when, and only those', () => {
  for (const { key, status, solvedAt, closedAt } of plan.tickets) {
    assert.equal(solvedAt !== null, status === 'solved' || status === 'closed', key);
    assert.equal(closedAt !== null, status === 'closed', key);
  }
});

test('about every sixth solved ticket is rated, nobody twice in 30 days', () => {
  const rated = plan.tickets.filter(({ csat }) => csat);
  const share = rated.length / count(({ solvedAt }) => solvedAt !== null);
  assert.ok(share > 0.12 && share < 0.24, String(share));
  assert.deepEqual([...new Set(rated.map(({ csat }) => csat?.rating))].sort(), [1, 2, 3, 4, 5]);
  const last = new Map<string, number>();
  for (const { requester, solvedAt } of rated.toSorted((a, b) => Number(a.solvedAt) - Number(b.solvedAt))) {
    assert.ok(Number(solvedAt) - (last.get(requester) ?? 0) >= 30 * 86_400_000, requester);
    last.set(requester, Number(solvedAt));
  }
});

test('only people of the house answer, light agents only in notes, and each in the own team', () => {
  const agents = new Map(plan.agents.map((agent) => [agent.key, agent]));
  for (const ticket of plan.tickets.filter(({ script }) => !script.startsWith('scene:')))
    for (const { by, kind } of ticket.messages) {
      if ('customer' in by) {
        assert.equal(by.customer, ticket.requester);
        continue;
      }
      const agent = agents.get(by.agent);
      assert.ok(ticket.team && agent?.teams.includes(ticket.team), ticket.key);
      if (kind === 'reply') assert.notEqual(agent?.role, 'light-agent', ticket.key);
    }
});

test('pictures are real PNGs, in some of the tickets', () => {
  const withPictures = plan.tickets.filter(({ messages }) =>
    messages.some(({ attachments }) => attachments.length > 0),
  );
  assert.ok(withPictures.length >= 36 && withPictures.length <= 80, String(withPictures.length));
  for (const { content } of withPictures.flatMap(({ messages }) =>
    messages.flatMap(({ attachments }) => attachments),
  )) {
    assert.equal(content.subarray(0, 8).toString('hex'), '89504e470d0a1a0a');
    assert.equal(content.readUInt32BE(16), 320);
    assert.ok(content.length > 2000 && content.length < 60_000);
  }
});

test('addresses end in names kept for examples', () => {
  const all = [...plan.customers.flatMap(({ emails }) => emails), ...plan.agents.map(({ email }) => email)];
  for (const address of [...all, ...plan.tickets.flatMap(({ cc }) => cc)])
    assert.match(address, /@([a-z0-9-]+\.)*example(\.(com|org|net))?$/);
});

test('Monday is the busiest day', () => {
  const perDay = [0, 1, 2, 3, 4, 5, 6].map((weekday) => count(({ createdAt }) => createdAt.getUTCDay() === weekday));
  assert.equal(perDay.indexOf(Math.max(...perDay)), 1);
});
