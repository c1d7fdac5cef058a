import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { sideConversationsRoutes } from '../../contract/side-threads.ts';
import { type RunningHouse, startHouse } from '../running-house.ts';
import { barriersOn } from './barriers-on.ts';
import { openBrowser } from './open-browser.ts';
import { rawWordsOn } from './raw-words-on.ts';
import { signIn } from './sign-in.ts';
import { foundSmallCompany, type SmallCompany } from './small-company.ts';
import { type Visit, visit } from './visit.ts';

let running: RunningHouse;
let browser: Browser;
let company: SmallCompany;
let maya: Visit;
let lena: Visit;

before(async () => {
  [running, browser] = await Promise.all([startHouse(), openBrowser()]);
  company = await foundSmallCompany(running);
  [maya, lena] = await Promise.all([visit(browser, running.address), visit(browser, running.address)]);
  await Promise.all([
    signIn(maya.page, running.cast.agents.maya.email),
    signIn(lena.page, running.cast.agents.lena.email),
  ]);
});
after(async () => {
  await browser.close();
  await running.close();
});

test('who is mentioned by keys alone finds it under the bell, opens it, and the bell is silent', async () => {
  const { page } = maya;
  const bell = lena.page.getByRole('link', { name: /^News/ });
  await page.goto(`/inbox/all/${company.tickets[0]}`);
  await page.getByRole('textbox', { name: 'Answer' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Answer' }).click();
  await page.keyboard.type('Please look, @len');
  await page.getByRole('option', { name: /Lena Vogt/ }).waitFor();
  assert.deepEqual(await barriersOn(page), []);
  await page.keyboard.press('Enter');
  await page.keyboard.type('soon');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').getByText('@Lena Vogt').waitFor();
  await bell.getByText('1', { exact: true }).waitFor();
  await bell.click();
  await lena.page.getByText('Maya Fern mentioned you').waitFor();
  assert.deepEqual([...(await barriersOn(lena.page)), ...(await rawWordsOn(lena.page))], []);
  await lena.page.keyboard.press('j');
  await lena.page.keyboard.press('Enter');
  await lena.page.getByRole('article').getByText('@Lena Vogt').waitFor();
  await bell.getByText('1', { exact: true }).waitFor({ state: 'detached' });
});

test('a side conversation is begun beside the ticket and answered by the other team', async () => {
  const { page } = maya;
  await page.goto(`/inbox/all/${company.tickets[0]}`);
  await page.getByRole('button', { name: 'Begin a side conversation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Begin a side conversation' });
  await dialog.getByLabel('With').first().click();
  await page.getByRole('option', { name: 'Plant care' }).click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('How wet?');
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Is this too wet?');
  await dialog.getByRole('button', { name: 'Begin', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'How wet?' });
  await sheet.getByText('Is this too wet?').waitFor();
  assert.deepEqual([...(await barriersOn(page)), ...(await rawWordsOn(page))], []);
  const params = { id: company.tickets[0] };
  const { items } = await running.call('maya', sideConversationsRoutes.listSideConversations, { params });
  await lena.page.goto(`/side-conversations/${items[0]?.id}`);
  await lena.page.getByRole('textbox', { name: 'Answer' }).fill('Much too wet.');
  await lena.page.getByRole('button', { name: 'Send' }).click();
  await sheet.getByText('Much too wet.').waitFor();
  assert.deepEqual([...(await barriersOn(lena.page)), ...(await rawWordsOn(lena.page))], []);
  assert.deepEqual([...maya.faults(), ...lena.faults()], []);
});
