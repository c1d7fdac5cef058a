import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import nodemailer from 'nodemailer';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { type Visit, visit } from '../browser/visit.ts';
import { freePorts, type HouseProcess, startHouseProcess } from '../house-process.ts';
import { eventually } from '../running-house.ts';

const owner = { name: 'Maya Fern', email: 'maya@fernandclay.example', password: 'violets under the old bridge' };
const colleague = { name: 'Priya Nair', email: 'priya@fernandclay.example', password: 'a kettle sings at seven' };
const mailbox = 'help@fernandclay.example';
let dataDir: string;
let house: HouseProcess;
let browser: Browser;
let address: string;
let maya: Visit;
let priya: Visit;
let smtpPort: number;

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'warmline-first-day-'));
  [smtpPort = 0] = await freePorts(1);
  const env = { DATA_DIR: dataDir, HTTP_HOST: '127.0.0.1', HTTP_PORT: '0', SMTP_PORT: String(smtpPort) };
  house = startHouseProcess(env, 'scripts/start.ts');
  [browser] = await Promise.all([openBrowser(), house.ready]);
  address = /http:\S+/.exec(house.said.find((line) => line.startsWith('Warmline is at ')) ?? '')?.[0] ?? '';
  maya = await visit(browser, address);
  priya = await visit(browser, address);
});
after(async () => {
  await browser.close();
  await house.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a fresh house refuses everybody, and mail too, until it has a mailbox', async () => {
  await maya.page.goto('/');
  await maya.page.waitForURL('**/sign-in**');
  await maya.page.goto('/setup');
  await maya.page.getByText('Open the link from the console').waitFor();
  assert.match(await mailFromNora(), /^550 5\.1\.1 /);
});

test('the link from the console makes its first visitor the owner, once', async () => {
  const { page } = maya;
  const link = await eventually('the link is printed', async () =>
    house.said.map((line) => /link works once\): (http:\S+)/.exec(line)?.[1]).find(Boolean),
  );
  await page.goto(link);
  await page.getByLabel('Company').fill('Fern & Clay');
  await page.getByLabel('Your name').fill(owner.name);
  await page.getByLabel('Mail address').fill(owner.email);
  await page.getByLabel('Choose a password').fill(owner.password);
  await page.getByText('Very good.').waitFor();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('**/inbox/open');
  await page.getByText('No mail reaches you yet').waitFor();
  await priya.page.goto(link);
  await priya.page.getByText('This house already has an owner.').waitFor();
});

test('with the first mailbox, mail is taken in and lies in the list', async () => {
  const { page } = maya;
  await page.goto('/settings/mailboxes');
  await page.getByText('No mailbox yet').waitFor();
  await page.getByRole('button', { name: 'New mailbox' }).click();
  await page.getByLabel('Address').fill(mailbox);
  await page.getByRole('button', { name: 'Add mailbox' }).click();
  await page.waitForURL('**/settings/mailboxes/*');
  await page.getByRole('heading', { name: mailbox }).waitFor();
  assert.match(await mailFromNora(), /^250 /);
  await page.getByRole('link', { name: 'Inbox' }).click();
  await page.getByRole('link', { name: /Is my order on its way/ }).waitFor();
});

test('an invited colleague finds the link in her mail, chooses a password and walks in', async () => {
  const { page } = maya;
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Invite someone' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(colleague.name);
  await form.getByLabel('Mail address').fill(colleague.email);
  await form.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).waitFor();
  const link = await linkInOutbox('Maya Fern invites you to Fern & Clay');
  await priya.page.goto(link);
  await priya.page.getByText('Welcome to Fern & Clay').waitFor();
  await priya.page.getByLabel('Choose a password').fill(colleague.password);
  await priya.page.getByRole('button', { name: 'Join' }).click();
  await priya.page.waitForURL('**/inbox/open');
  await priya.page.getByRole('link', { name: /Is my order on its way/ }).waitFor();
  const late = await visit(browser, address);
  await late.page.goto(link);
  await late.page.getByText('This invitation no longer works').waitFor();
  await late.context.close();
});

test('signing out everywhere ends every device', async () => {
  const laptop = await visit(browser, address);
  await signIn(laptop.page, colleague.email, colleague.password);
  const { page } = priya;
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.waitForURL('**/sign-in');
  await laptop.page.goto('/inbox/mine');
  await laptop.page.waitForURL('**/sign-in**');
  await laptop.context.close();
});

test('whoever guesses a password is told kindly to wait, and the right one still opens', async () => {
  const { page } = priya;
  const alert = page.getByRole('alert');
  const tryWith = async (password: string) => {
    await page.getByLabel('Password', { exact: true }).fill(password);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Sign in' }).click();
    return (await answered).status();
  };
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(colleague.email);
  for (let guess = 0; guess < 5; guess++) assert.equal(await tryWith(`guess number ${guess}`), 403);
  await alert.getByText('Mail address and password do not match. Please try again.').waitFor();
  assert.equal(await tryWith('guess number 6'), 429);
  await alert.getByText(/There were too many attempts\. Try again in \d+ seconds?\./).waitFor();
  await eventually('the right password opens', async () => (await tryWith(colleague.password)) === 200);
  await page.waitForURL('**/inbox/open');
});

/** Reads a mail of the built-in outbox as the owner does, and answers the link in it. */
async function linkInOutbox(subject: string): Promise<string> {
  const { page } = maya;
  // The mail leaves a moment after it was asked for, and the list of sent mails does not move by itself.
  await eventually(`“${subject}” is in the outbox`, async () => {
    await page.goto('/settings/outbox');
    await page.getByRole('heading', { name: 'Outbox' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return page.getByRole('button', { name: subject }).isVisible();
  });
  await page.getByRole('button', { name: subject }).click();
  await page.getByRole('tab', { name: 'Text', exact: true }).click();
  const text = await page.getByRole('tabpanel').innerText();
  const link = /http:\/\/\S+/.exec(text)?.[0];
  assert.ok(link, `a link stands in ${text}`);
  return link;
}

async function mailFromNora(): Promise<string> {
  const client = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  const mail = { from: 'nora@lindqvist.example', to: mailbox, subject: 'Is my order on its way?', text: 'Order 1042.' };
  try {
    return (await client.sendMail(mail)).response;
  } catch (refused) {
    return (refused as { response?: string }).response ?? String(refused);
  } finally {
    client.close();
  }
}
