import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';
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

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const opened = () => Number(/\/(\d+)$/.exec(new URL(page.url()).pathname)?.[1] ?? 0);
const statusOf = async (id: number) =>
  (await running.call('maya', ticketsRoutes.showTicket, { params: { id } })).status;
const answer = () => page.getByRole('textbox', { name: 'Answer' });

test('j and k walk the list, r answers, n notes, without a mouse', async () => {
  await page.locator('[data-ticket]').first().waitFor();
  const rows = await page
    .locator('[data-ticket]')
    .evaluateAll((found) => found.map((row) => Number(row.getAttribute('data-ticket'))));
  await press('j');
  await eventually('j opens the first', async () => opened() === rows[0]);
  await press('j');
  await eventually('j opens the next', async () => opened() === rows[1]);
  await press('k');
  await eventually('k goes back', async () => opened() === rows[0]);
  await answer().waitFor();
  await press('n');
  await eventually('n writes a note', () => answer().evaluate((editor) => editor === document.activeElement));
  assert.equal(await page.getByRole('tab', { name: 'Note' }).getAttribute('aria-selected'), 'true');
  await press('Escape', 'r');
  await eventually('r writes a reply', () => answer().evaluate((editor) => editor === document.activeElement));
  assert.equal(await page.getByRole('tab', { name: 'Reply' }).getAttribute('aria-selected'), 'true');
  await press('Escape');
});

test('a assigns, t tags, e solves and can be undone', async () => {
  const id = opened();
  await press('a');
  await page.getByRole('option', { name: /Tomás/ }).waitFor();
  await page.keyboard.type('Lena');
  await press('ArrowDown', 'Enter');
  await eventually('a assigns', async () => {
    const { assignee } = await running.call('maya', ticketsRoutes.showTicket, { params: { id } });
    return assignee?.name === 'Lena Vogt';
  });
  await press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('t');
  const tags = page.getByRole('dialog', { name: 'Tags' }).locator('input:not([type="hidden"])');
  await eventually('the tags have the focus', () => tags.evaluate((field) => field === document.activeElement));
  await page.keyboard.type('broken');
  await press('Enter', 'Escape');
  await eventually('t tags', async () => {
    const { tags } = await running.call('maya', ticketsRoutes.showTicket, { params: { id } });
    return tags.includes('broken');
  });
  const before = await statusOf(id);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('e');
  await eventually('e solves', async () => (await statusOf(id)) === 'solved');
  await page.getByRole('button', { name: 'Undo' }).last().focus();
  await press('Enter');
  await eventually('solving is taken back', async () => (await statusOf(id)) === (before === 'new' ? 'open' : before));
});

test('? shows the keys, / and Control+K find a customer and open her', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Next ticket').waitFor();
  await press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  const search = page.getByPlaceholder('Find tickets, customers, actions');
  await press('/');
  await page.waitForURL('**/search');
  await page.getByRole('combobox', { name: /Search tickets/ }).waitFor();
  await press('Control+k');
  await search.waitFor();
  await page.keyboard.type('ada moss');
  const ada = page.getByRole('dialog').locator('button', { hasText: 'ada@moss.example' });
  await ada.waitFor();
  await eventually('the arrows reach her', async () => {
    if ((await ada.getAttribute('data-selected')) !== null) return true;
    await press('ArrowDown');
    return false;
  });
  await press('Enter');
  await page.waitForURL(`**/customers/${company.customerId}`);
  await page.getByRole('heading', { name: 'Ada Moss' }).first().waitFor();
});

test('the language of the profile is the language of the workspace', async () => {
  await page.goto('/profile');
  await page.getByRole('combobox', { name: 'Language' }).or(page.getByLabel('Language')).first().click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Ihr Profil' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'de');
  await page.goto('/inbox/open');
  await page.getByRole('link', { name: 'Eingang' }).waitFor();
});
