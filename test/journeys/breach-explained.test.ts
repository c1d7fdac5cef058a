import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { automationRoutes } from '../../contract/automation.ts';
import { serviceLevelsRoutes } from '../../contract/service-levels.ts';
import { type Priority, priorities, ticketsRoutes } from '../../contract/tickets.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { type Visit, visit } from '../browser/visit.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';

const everyPriority = <T>(value: T) =>
  Object.fromEntries(priorities.map((priority) => [priority, value])) as Record<Priority, T>;
let running: RunningHouse;
let browser: Browser;
let desk: Visit;
let ticketId: number;
let ahead = 0;

/** The story goes over an hour and a half; the wall does not. */
const minutesPass = (minutes: number) => {
  ahead += minutes * 60_000;
};

before(async () => {
  const clock = () => new Date(Date.now() + ahead);
  [running, browser] = await Promise.all([startHouse({}, clock), openBrowser()]);
  desk = await visit(browser, running.address);
});
after(async () => {
  await browser.close();
  await running.close();
});

const show = () => running.call('lena', ticketsRoutes.showTicket, { params: { id: ticketId } });

test('an answer within the hour is promised, and rules say what happens when it is late', async () => {
  const targets = everyPriority({ hours: 'calendar' as const, 'first-reply': 60 });
  const policy = { name: 'An answer within the hour', conditions: { all: [] }, targets, warning: { percent: 75 } };
  await running.call('noor', serviceLevelsRoutes.addServicePolicy, { body: policy });
  await running.call('noor', automationRoutes.addRule, {
    body: {
      kind: 'trigger',
      name: 'Say when time grows short',
      heard: { kinds: ['target-warned'] },
      conditions: { all: [] },
      actions: [{ do: 'add-tags', tags: ['soon'] }],
    },
  });
  await running.call('noor', automationRoutes.addRule, {
    body: {
      kind: 'trigger',
      name: 'A late answer goes to plant care',
      heard: { kinds: ['target-breached'] },
      conditions: { field: 'target-state', op: 'is', values: ['breached'] },
      actions: [
        { do: 'set-priority', priority: 'urgent' },
        { do: 'set-team', teamId: running.cast.teams.plantCare },
        { do: 'note', template: '{{ customer.name }} waits too long. Please answer first.' },
      ],
    },
  });
  const opened = await running.call('tomas', ticketsRoutes.openTicket, {
    body: {
      subject: 'My fern is drooping',
      requester: { email: 'nora@lindqvist.example', name: 'Nora Lindqvist' },
      teamId: running.cast.teams.orders,
      message: { text: 'It droops since Monday. What can I do?' },
    },
  });
  ticketId = opened.id;
  const due = await eventually('the promise stands on the ticket', async () => (await show()).nextDue);
  assert.deepEqual([due.kind, due.state], ['first-reply', 'running']);
});

test('after three quarters of the hour it is warned', async () => {
  minutesPass(46);
  await eventually('the warning sets off its rule', async () => (await show()).tags.includes('soon'));
  assert.equal((await show()).priority, null);
});

test('after the hour it is escalated, once', async () => {
  minutesPass(15);
  await eventually('the breach sets off its rule', async () => (await show()).priority === 'urgent');
  const ticket = await show();
  assert.deepEqual([ticket.team?.name, ticket.nextDue?.state], ['Plant care', 'breached']);
  const { items } = await running.call('lena', ticketsRoutes.listMessages, { params: { id: ticketId } });
  assert.deepEqual(
    items.filter(({ kind }) => kind === 'note').map(({ text }) => text),
    ['Nora Lindqvist waits too long. Please answer first.'],
  );
});

test('whoever opens the ticket reads which rule did this, and why', async () => {
  const { page } = desk;
  await signIn(page, running.cast.agents.lena.email);
  await page.goto(`/inbox/all/${ticketId}`);
  const rules = page.getByRole('region', { name: 'What rules did' });
  await rules.waitFor();
  await rules.getByRole('button').first().click();
  await rules.getByText('A late answer goes to plant care').waitFor();
  await rules.getByRole('button', { name: 'Why' }).first().click();
  await rules.getByText(/Service level breached/).waitFor();
});

test('the late answer is counted as missed, and the figure opens into its ticket', async () => {
  await running.call('lena', ticketsRoutes.replyToTicket, {
    params: { id: ticketId },
    body: { text: 'Dear Nora, please give it less water.' },
  });
  const targets = () => running.call('lena', serviceLevelsRoutes.listDecidedTargets, { query: {} });
  const missed = await eventually('the late answer decides the promise', async () =>
    (await targets()).items.find(({ state }) => state === 'missed'),
  );
  assert.equal(missed.ticket.id, ticketId);
  const { total } = await running.call('lena', serviceLevelsRoutes.reportServiceLevels, { query: {} });
  assert.deepEqual([total.achieved, total.decided], [0, 1]);
});
