import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';
import { barriersOn } from './barriers-on.ts';
import { openBrowser } from './open-browser.ts';
import { signIn } from './sign-in.ts';
import { foundSmallCompany, type SmallCompany } from './small-company.ts';
import { type Visit, visit } from './visit.ts';

let running: RunningHouse;
let browser: Browser;
let company: SmallCompany;
let desk: Visit;

before(async () => {
  [running, browser] = await Promise.all([startHouse(), openBrowser()]);
  company = await foundSmallCompany(running);
  desk = await visit(browser, running.address);
  await signIn(desk.page, running.cast.agents.tomas.email);
});
after(async () => {
  await browser.close();
  await running.close();
});

const show = (id: number) => running.call('tomas', ticketsRoutes.showTicket, { params: { id } });

test('by keys alone: a ticket is set aside until tomorrow, taken up again, and my day is walked', async () => {
  const { page } = desk;
  const id = company.tickets[0]!;
  const assigneeId = running.cast.agents.tomas.id;
  await running.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { assigneeId, status: 'open' } });
  await page.goto(`/inbox/mine/${id}`);
  await page.getByRole('textbox', { name: 'Answer' }).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: /Tomorrow/ }).waitFor();
  assert.deepEqual(await barriersOn(page), []);
  await page.getByRole('menuitem', { name: /Tomorrow/ }).press('Enter');
  await page
    .getByText(/^Set aside until .*09:00/)
    .first()
    .waitFor();
  assert.ok((await show(id)).snooze?.until);
  await page.goto('/inbox/snoozed');
  await page.locator(`[data-ticket="${id}"]`).waitFor();
  await page.goto('/my-day');
  await page.getByText('Comes back next').waitFor();
  await page.goto(`/inbox/snoozed/${id}`);
  await page.getByRole('button', { name: 'Take up again' }).press('Enter');
  await eventually('it is awake', async () => ((await show(id)).snooze ? undefined : true));
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL('**/my-day');
  await page.locator(`[data-ticket="${id}"]`).waitFor();
  assert.deepEqual(await barriersOn(page), []);
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.waitForURL(`**/inbox/mine/${id}`);
});

test('a message is split off, and a ticket is put in the slow lane with a reason', async () => {
  const { page } = desk;
  const id = company.tickets[0]!;
  await running.call('tomas', ticketsRoutes.addNote, { params: { id }, body: { text: 'Quite another matter' } });
  await page.goto(`/inbox/all/${id}`);
  const item = page.getByRole('article').filter({ hasText: 'Quite another matter' });
  await item.hover();
  await item.getByRole('button', { name: 'More about this message' }).click();
  await page.getByRole('menuitem', { name: 'Move to another ticket…' }).click();
  await page.getByRole('textbox', { name: 'Subject of the new ticket' }).fill('The other matter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  assert.deepEqual(await barriersOn(page), []);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('heading', { name: 'The other matter' }).waitFor();
  await page.getByText('1 message was split off from').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Slow lane…' }).click();
  await page.getByRole('textbox', { name: 'Why this customer needs time' }).fill('She lost her mother');
  await page.getByRole('button', { name: 'Put in the slow lane' }).click();
  await page.getByText('Handling time is off the clock').waitFor();
  assert.deepEqual(await barriersOn(page), []);
  assert.deepEqual(desk.faults(), []);
});
