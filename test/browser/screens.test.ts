import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { outboxMails } from '../outbox.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';
import { addRules } from './add-rules.ts';
import { barriersOn } from './barriers-on.ts';
import { openBrowser } from './open-browser.ts';
import { rawWordsOn } from './raw-words-on.ts';
import { signIn } from './sign-in.ts';
import { foundSmallCompany, type SmallCompany } from './small-company.ts';
import { type Visit, type Visitor, visit } from './visit.ts';

let running: RunningHouse;
let browser: Browser;
let company: SmallCompany;
let rules: Awaited<ReturnType<typeof addRules>>;
let resetLink: string;

before(async () => {
  [running, browser] = await Promise.all([startHouse(), openBrowser()]);
  rules = await addRules(running);
  company = await foundSmallCompany(running);
  resetLink = await linkToReset();
});
after(async () => {
  await browser.close();
  await running.close();
});

const outside = ['/sign-in', '/forgotten-password', '/setup', '/api/docs'];

/** Where the mail to somebody who forgot a password leads: a link of no worth shows another page. */
async function linkToReset(): Promise<string> {
  const answer = await fetch(`${running.address}/api/forgotten-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: running.cast.agents.lena.email }),
  });
  assert.equal(answer.status, 202);
  return eventually('the link to reset is mailed', async () =>
    (await outboxMails(running.house)).map(({ text }) => /\/reset-password#\S+/.exec(text)?.[0]).find(Boolean),
  );
}

/** Every screen behind the sign-in; the sections of the settings are those that the settings list. */
async function screens(page: Page): Promise<string[]> {
  await page.goto('/settings');
  const links = page.locator('a[href^="/settings/"]');
  await links.first().waitFor();
  const sections = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(sections.length >= 11, `the settings list ${sections}`);
  const mailboxes = await page.evaluate(async () => (await (await fetch('/api/mailboxes')).json()).items);
  return [
    '/my-day',
    '/inbox/open',
    '/inbox/snoozed',
    '/inbox/solved',
    '/inbox/trash',
    `/inbox/view-${company.viewId}`,
    '/inbox/view-999999',
    ...company.tickets.map((id) => `/inbox/all/${id}`),
    '/customers',
    `/customers/${company.customerId}`,
    '/organizations',
    `/organizations/${company.organizationId}`,
    '/search',
    '/search?q=planter',
    '/search?q=nora&kind=customers',
    '/profile',
    '/now',
    '/notifications',
    '/reports/csat',
    '/reports/csat/answers',
    '/reports/service-levels',
    '/reports/service-levels/targets',
    '/no-such-page',
    ...sections,
    `/settings/mailboxes/${mailboxes[0].id}`,
    `/settings/triggers/${rules.triggerId}`,
    '/settings/triggers/new',
    `/settings/automations/${rules.automationId}`,
  ];
}

/** What is wrong with the page at `path`, in words; empty when nothing is. */
async function wrongWith(seen: Visit, path: string): Promise<string[]> {
  const { page } = seen;
  const wrong: string[] = [];
  await page.goto(path);
  await settled(page);
  const { title, wide } = await page.evaluate(() => ({
    title: document.title,
    wide: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth,
  }));
  if (title.trim() === '' || title === 'Warmline') wrong.push(`has no title of its own: “${title}”`);
  if (wide > 0) wrong.push(`is ${wide} px wider than its window`);
  for (const words of await rawWordsOn(page)) wrong.push(`shows the raw word “${words}”`);
  wrong.push(...(await barriersOn(page)));
  return [...wrong, ...seen.faults()].map((each) => `${path} ${each}`);
}

async function settled(page: Page): Promise<void> {
  await eventually(
    `${page.url()} is drawn`,
    () =>
      page.evaluate(
        () =>
          document.body.innerText.trim().length > 20 &&
          document.querySelector('[aria-busy="true"]') === null &&
          document.getAnimations().every((each) => each.playState !== 'running'),
      ),
    10_000,
  );
}

async function everyScreen(visitor: Visitor): Promise<void> {
  const wrong: string[] = [];
  const began = performance.now();
  const stranger = await visit(browser, running.address, visitor);
  const closed = [...outside, resetLink, new URL(company.ratingLink).pathname];
  for (const path of closed) wrong.push(...(await wrongWith(stranger, path)));
  await stranger.context.close();
  const maya = await visit(browser, running.address, visitor);
  await signIn(maya.page, running.cast.agents.maya.email);
  const paths = await screens(maya.page);
  for (const path of paths) wrong.push(...(await wrongWith(maya, path)));
  await maya.context.close();
  console.log(`${paths.length + closed.length} screens in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  assert.deepEqual(wrong, []);
}

test('every screen is whole', { concurrency: 2 }, (screens) =>
  Promise.all([
    screens.test('on a wide light desk', () => everyScreen({})),
    screens.test('on a dark phone', () => everyScreen({ phone: true, dark: true })),
  ]).then(() => undefined),
);
