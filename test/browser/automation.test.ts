import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { automationRoutes } from '../../contract/automation.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';
import { addRules } from './add-rules.ts';
import { barriersOn } from './barriers-on.ts';
import { openBrowser } from './open-browser.ts';
import { signIn } from './sign-in.ts';
import { foundSmallCompany, type SmallCompany } from './small-company.ts';
import { visit } from './visit.ts';

let running: RunningHouse;
let browser: Browser;
let company: SmallCompany;
let page: Page;
let triggerId: number;

before(async () => {
  [running, browser] = await Promise.all([startHouse(), openBrowser()]);
  ({ triggerId } = await addRules(running));
  company = await foundSmallCompany(running);
  ({ page } = await visit(browser, running.address));
  await signIn(page, running.cast.agents.maya.email);
});
after(async () => {
  await browser.close();
  await running.close();
});

const ticketOf = (id: number) => running.call('maya', ticketsRoutes.showTicket, { params: { id } });
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test('m finds a macro; its words go into the composer and its changes go with the sending', async () => {
  const [id] = company.tickets;
  await page.goto(`/inbox/all/${id}`);
  await page.getByRole('textbox', { name: 'Answer' }).waitFor();
  await press('m');
  await page.getByRole('combobox', { name: 'Find a macro' }).waitFor();
  await page.keyboard.type('rplc');
  await page.getByText('a new one leaves tomorrow.').first().waitFor();
  await page.getByRole('button', { name: 'Use it' }).waitFor();
  assert.deepEqual(await barriersOn(page), []);
  await press('Enter');
  await page.getByText(/With it: Priority: no priority → High/).waitFor();
  assert.match(
    await page.getByRole('textbox', { name: 'Answer' }).innerText(),
    /Hello Nora,\s+a new one leaves tomorrow\./,
  );
  assert.equal((await ticketOf(id)).priority, null);
  await press('Control+Enter');

  await eventually('the changes go with it', async () => (await ticketOf(id)).priority === 'high');
  assert.ok((await ticketOf(id)).tags.includes('replacement'));
});

test('/ in an empty line of the composer offers macros too', async () => {
  await page.getByRole('textbox', { name: 'Answer' }).click();
  await page.keyboard.type('/');
  await page.getByRole('combobox', { name: 'Find a macro' }).waitFor();
  await press('Escape');
});

test('a ticket says which rules acted and why, and undoes them', async () => {
  const id = company.tickets[1];
  await eventually('the trigger fired', async () => (await ticketOf(id)).tags.includes('sorted'));
  await page.goto(`/inbox/all/${id}`);
  await page.getByRole('button', { name: '1 rule took effect' }).click();
  await page.getByText('Tag: sorted added').waitFor();
  await page.getByRole('button', { name: 'Why', exact: true }).click();
  await page.getByText('Because Ticket opened').waitFor();
  assert.deepEqual(await barriersOn(page), []);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone by Maya Fern').waitFor();
  assert.deepEqual((await ticketOf(id)).tags, []);
});

test('a trigger is written, tried on last week, and put back to an older version', async () => {
  await page.goto(`/settings/triggers/${triggerId}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Sorted in');
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByRole('menuitem', { name: 'Set priority' }).click();
  await page.getByRole('button', { name: 'Try it on last week' }).click();
  await page.getByText(/It would have fired [1-9]\d* times\./).waitFor();
  await press('Escape');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Version 2, Maya Fern').waitFor();
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Back to this version' }).click();
  await eventually('it is as before', async () => {
    const rule = await running.call('maya', automationRoutes.showRule, { params: { id: triggerId } });
    return rule.version === 3 && rule.name === 'Damage to orders' && rule.actions.length === 2;
  });
});
