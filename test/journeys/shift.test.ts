import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { routingRoutes } from '../../contract/routing.ts';
import { addRules } from '../browser/add-rules.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { visit } from '../browser/visit.ts';
import { eventually } from '../running-house.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

let office: PostOffice;
let browser: Browser;
let page: Page;

before(async () => {
  [office, browser] = await Promise.all([openPostOffice(), openBrowser()]);
  const { running } = office;
  await addRules(running);
  await running.call('maya', routingRoutes.addQueue, {
    body: { name: 'Everything', conditions: { all: [] }, strategy: 'least-loaded', mode: 'assign' },
  });
  for (const [name, subject] of [
    ['Nora', 'The planter arrived cracked'],
    ['Anna', 'Which soil for a fern?'],
    ['Bo', 'Is the blue pot coming back?'],
  ])
    await office.post({
      from: { name: `${name} Lind`, address: `${name}@post.example` },
      subject: subject ?? '',
      text: `Hello,\n\n${subject}\n\n${name}`,
    });
  ({ page } = await visit(browser, running.address));
});
after(async () => {
  await browser.close();
  await office.close();
});

const rowOf = (subject: string) => page.locator('[data-ticket]', { hasText: subject });
const editor = () => page.getByRole('textbox', { name: 'Answer' });

test('nobody is there: three mails wait in the queue', async () => {
  await eventually('they wait', async () => {
    const { queues } = await office.running.call('lena', routingRoutes.showRoutingNow, {});
    return queues.find(({ name }) => name === 'Everything')?.waiting === 3;
  });
});

test('the first agent signs in and is given what waits', async () => {
  await signIn(page, office.running.cast.agents.tomas.email);
  await page.goto('/inbox/mine');
  for (const subject of ['The planter', 'Which soil', 'Is the blue pot']) await rowOf(subject).waitFor();
});

test('a macro answers and solves the first', async () => {
  await rowOf('The planter').click();
  await editor().waitFor();
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Find a macro' }).waitFor();
  await page.keyboard.type('rplc');
  await page.getByText('a new one leaves tomorrow.').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/With it: Priority/).waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await rowOf('The planter').waitFor({ state: 'detached' });
});

test('the second is answered by hand and waits for the customer', async () => {
  await rowOf('Which soil').click();
  await page.getByRole('article', { name: /Anna Lind/ }).waitFor();
  await editor().click();
  await editor().pressSequentially('Dear Anna, a loose one with bark.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').getByText('a loose one with bark').waitFor();
  await page.getByRole('button', { name: /^Status/ }).click();
  await page.getByRole('menuitem', { name: 'Pending' }).click();
  await rowOf('Which soil').waitFor({ state: 'detached' });
});

test('the third is set aside until tomorrow, and the inbox is empty', async () => {
  await rowOf('Is the blue pot').click();
  await page.getByRole('article', { name: /Bo Lind/ }).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: /Tomorrow/ }).click();
  await rowOf('Is the blue pot').waitFor({ state: 'detached' });
  await page.getByText('Nothing waits for you').waitFor();
});

test('my day tells what was done and what comes back', async () => {
  await page.getByRole('link', { name: 'My day' }).click();
  await page.getByText(/2 replies today.*1 solved/).waitFor();
  await page.getByRole('link', { name: /Is the blue pot coming back/ }).waitFor();
});

test('and both answers are in the post', async () => {
  const mails = [await office.nextMail(), await office.nextMail()];
  const texts = mails.map(({ mail }) => mail.text ?? '');
  for (const words of ['a new one leaves tomorrow.', 'a loose one with bark.'])
    assert.ok(
      texts.some((text) => text.includes(words)),
      words,
    );
});
