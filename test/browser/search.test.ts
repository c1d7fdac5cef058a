import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';
import { barriersOn } from './barriers-on.ts';
import { openBrowser } from './open-browser.ts';
import { signIn } from './sign-in.ts';
import { foundSmallCompany, type SmallCompany } from './small-company.ts';
import { visit } from './visit.ts';

let running: RunningHouse;
let browser: Browser;
let company: SmallCompany;
let page: Page;

before(async () => {
  [running, browser] = await Promise.all([startHouse(), openBrowser()]);
  company = await foundSmallCompany(running);
  ({ page } = await visit(browser, running.address));
  await signIn(page, running.cast.agents.tomas.email);
});
after(async () => {
  await browser.close();
  await running.close();
});

const field = () => page.getByRole('combobox', { name: /Search tickets/ });
const picture = async (name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
};

test('a query is written, offered, mended and opened with the keyboard alone', async () => {
  await page.locator('[data-ticket]').first().waitFor();
  await page.keyboard.press('/');
  await field().waitFor();
  await eventually('the field has the focus', () => field().evaluate((each) => each === document.activeElement));
  await page.keyboard.type('crack sta');
  await page.getByRole('option', { name: /^status:/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually('the key is written', async () => (await field().inputValue()) === 'crack status:');
  await page.keyboard.type('sol');
  await page.getByRole('option', { name: 'solved' }).waitFor();
  await picture('search-offers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually('the value is written', async () => (await field().inputValue()) === 'crack status:solved ');
  await page.keyboard.press('Enter');
  const found = page.locator(`[data-ticket="${company.tickets[2]}"]`);
  await found.waitFor();
  assert.equal(await found.locator('mark').first().innerText(), 'crack');
  assert.match(page.url(), /q=crack/);
  await picture('search-found');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('crack staus:solved');
  await page.keyboard.press('Enter');
  const mend = page.getByRole('button', { name: 'Did you mean status?' });
  await mend.waitFor();
  await picture('search-fault');
  await mend.focus();
  await page.keyboard.press('Enter');
  await eventually('the query is mended', async () => (await field().inputValue()) === 'crack status:solved');
  await found.waitFor();
  await found.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/inbox/all/${company.tickets[2]}`);
});

test('a search can be kept as a view, and people are found beside tickets', async () => {
  await page.goto('/search?q=planter');
  await page.getByRole('button', { name: 'Save as view' }).click();
  await page.getByLabel('Name of the view').fill('Planters');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL('**/inbox/view-*');
  await page.goto('/search?q=nora&kind=customers');
  await page.getByRole('link', { name: /Nora Lindqvist/ }).waitFor();
  assert.deepEqual(await barriersOn(page), []);
});

test('tickets of a list are chosen and changed by key, and it is undone', async () => {
  await page.goto('/inbox/open');
  await page.locator('[data-ticket]').first().waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('J');
  await page.getByText('2 tickets chosen').waitFor();
  await picture('bulk-bar');
  assert.deepEqual(await barriersOn(page), []);
  const ids = await page
    .locator('li:has(input:checked) [data-ticket]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-ticket'))));
  assert.equal(ids.length, 2);
  const priorities = () =>
    Promise.all(
      ids.map(async (id) => (await running.call('maya', ticketsRoutes.showTicket, { params: { id } })).priority),
    );
  await page.getByRole('button', { name: 'Priority' }).last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Urgent' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 of 2 tickets changed.').waitFor();
  assert.deepEqual(await priorities(), ['urgent', 'urgent']);
  await picture('bulk-done');
  await page.getByRole('region', { name: 'Change of many tickets' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByText('2 of 2 tickets put back.').waitFor();
  assert.deepEqual(await priorities(), [null, null]);
});

test('on a phone it is as whole', async () => {
  const { page: phone } = await visit(browser, running.address, { phone: true, dark: true });
  await signIn(phone, running.cast.agents.tomas.email);
  await phone.goto('/search?q=planter');
  await phone.locator('[data-ticket]').first().waitFor();
  if (process.env.PICTURES) await phone.screenshot({ path: `${process.env.PICTURES}/search-phone.png` });
  assert.deepEqual(await barriersOn(phone), []);
});
