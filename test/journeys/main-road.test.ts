import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { settingsRoutes } from '../../contract/settings.ts';
import { surveysRoutes } from '../../contract/surveys.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { type Visit, visit } from '../browser/visit.ts';
import type { Received } from '../mail-road.ts';
import { eventually } from '../running-house.ts';
import { helpAddress, openPostOffice, type PostOffice } from './post-office.ts';

const nora = { name: 'Nora Lindqvist', address: 'nora@lindqvist.example' };
const firstWords = 'The large planter has a crack along its foot.\n\nCan you send another one?';
let office: PostOffice;
let browser: Browser;
let desk: Visit;
let ticketId: number;
let first: { messageId: string };
let reply: Received;
let question: Received;

before(async () => {
  [office, browser] = await Promise.all([openPostOffice(), openBrowser()]);
  const { running } = office;
  const brand = { params: { id: running.cast.brandId }, body: { signature: '{{ agent.name }}\n{{ brand.name }}' } };
  await running.call('maya', settingsRoutes.changeBrand, brand);
  desk = await visit(browser, running.address);
});
after(async () => {
  await browser.close();
  await office.close();
});

const ticketOf = (id: number) => office.running.call('tomas', ticketsRoutes.showTicket, { params: { id } });
const rowOf = (page: Page, id: number) => page.locator(`[data-ticket="${id}"]`);
const ratings = async () => (await office.running.call('maya', surveysRoutes.listSurveyResponses, {})).items;

test('a mail becomes a ticket that appears in the open list of an agent by itself', async () => {
  await signIn(desk.page, office.running.cast.agents.tomas.email);
  await desk.page.getByText('Everyone has an answer').waitFor();
  first = await office.post({ from: nora, subject: 'My planter arrived cracked', text: firstWords });
  const row = desk.page.locator('[data-ticket]', { hasText: 'My planter arrived cracked' });
  await row.waitFor();
  assert.match(await row.innerText(), /Nora Lindqvist/);
  ticketId = Number(await row.getAttribute('data-ticket'));
  assert.equal((await ticketOf(ticketId)).status, 'new');
});

test('the agent reads it, answers in the composer, and can take it back for ten seconds', async () => {
  const { page } = desk;
  await rowOf(page, ticketId).click();
  await page.getByRole('article', { name: 'Message from Nora Lindqvist' }).getByText('crack along its foot').waitFor();
  const editor = page.getByRole('textbox', { name: 'Answer' });
  await editor.click();
  await editor.pressSequentially('Dear Nora, a new planter leaves tomorrow.');
  await page
    .getByRole('button', { name: 'Send', exact: false })
    .filter({ hasText: /^Send(?! and)/ })
    .first()
    .click();
  await page.getByText('Sent to Nora').waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  assert.equal(office.waiting().length, 0, 'nothing goes out while it can be taken back');
  const started = performance.now();
  reply = await office.nextMail();
  assert.ok(performance.now() - started > 5_000, 'it waits for the time in which it can be taken back');
});

test('the mail that arrives is a proper answer', async () => {
  const { mail, raw } = reply;
  assert.deepEqual([reply.from, reply.to], [helpAddress, [nora.address]]);
  assert.deepEqual([mail.from?.address, mail.to.map(({ address }) => address)], [helpAddress, [nora.address]]);
  assert.match(mail.from?.name ?? '', /Tomás|Fern & Clay/);
  assert.equal(mail.subject, 'Re: My planter arrived cracked');
  assert.match(mail.messageId ?? '', new RegExp(`^<t${ticketId}\\.m\\d+\\.[\\w-]+@fernandclay\\.example>$`));
  assert.equal(mail.inReplyTo, first.messageId);
  assert.deepEqual(mail.references, [first.messageId]);
  assert.match(mail.replyTo?.address ?? '', new RegExp(`^help\\+t${ticketId}\\.[\\w.-]+@fernandclay\\.example$`));
  assert.doesNotMatch(raw, /^auto-submitted/im);
  assert.doesNotMatch(raw, /above this line/i);
});

test('it holds a text and an HTML part that say the same, then the signature, and the history last', () => {
  const { mail } = reply;
  for (const part of [mail.text ?? '', mail.html ?? '']) {
    const places = ['a new planter leaves tomorrow', 'Tomás Rivera', 'wrote:', 'crack along its foot'].map((words) =>
      part.indexOf(words),
    );
    assert.ok(
      places.every((place) => place >= 0),
      `everything stands in ${part}`,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  }
  assert.match(mail.text ?? '', /^-- \nTomás Rivera\nFern & Clay$/m);
  assert.match(mail.text ?? '', /^> The large planter/m);
  assert.match(mail.html ?? '', /<blockquote/);
});

test('a solved ticket asks the customer, in the same thread', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: /^Status:/ }).click();
  await page.getByRole('menuitem', { name: 'Solved' }).click();
  question = await office.nextMail();
  const { mail, raw } = question;
  assert.deepEqual([question.from, question.to], [helpAddress, [nora.address]]);
  assert.equal(mail.subject, 'Re: My planter arrived cracked');
  assert.match(raw, /^auto-submitted: auto-generated/im);
  assert.ok(mail.references.includes(first.messageId));
  assert.deepEqual(
    ratingLinks().map((link) => new URL(link).searchParams.get('rating')),
    ['5', '4', '3', '2', '1'],
  );
});

test('a mail scanner that follows every link rates nothing', async () => {
  for (const link of ratingLinks())
    for (const method of ['GET', 'HEAD']) assert.equal((await fetch(link, { method })).status, 200);
  assert.deepEqual(await ratings(), []);
});

test('her answer reopens the same ticket, and the agent sees it without loading anything', async () => {
  const { page } = desk;
  await page.evaluate(() => Object.assign(window, { samePage: true }));
  await office.post({
    from: nora,
    to: reply.mail.replyTo?.address ?? '',
    subject: 'Re: My planter arrived cracked',
    inReplyTo: reply.mail.messageId ?? '',
    references: [first.messageId, reply.mail.messageId ?? ''],
    text: `Wonderful, thank you!\n\nOn Monday Tomás wrote:\n> Dear Nora, a new planter leaves tomorrow.`,
  });
  await page.getByRole('article', { name: 'Message from Nora Lindqvist' }).getByText('Wonderful, thank you!').waitFor();
  await page.getByRole('button', { name: 'Status: Open' }).waitFor();
  assert.equal(await page.evaluate(() => 'samePage' in window), true);
  assert.equal((await ticketOf(ticketId)).status, 'open');
  const { items } = await office.running.call('tomas', ticketsRoutes.listTickets, { query: {} });
  assert.deepEqual(
    items.map(({ id }) => id),
    [ticketId],
  );
});

test('solved again, she is not asked a second time', async () => {
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('button', { name: 'Status: Open' }).click();
  await desk.page.getByRole('menuitem', { name: 'Solved' }).click();
  await desk.page.getByRole('button', { name: 'Status: Solved' }).waitFor();
  const { db } = office.running.house;
  const solved = db.selectFrom('events').select('position').where('name', '=', 'ticket.solved').orderBy('position');
  await eventually('the second solving was thought over', async () => {
    const [, second] = await solved.where('position', 'is not', null).execute();
    const asking = db.selectFrom('reactions').where('name', '=', 'surveys.ask-after-solve').select('position');
    const { position } = await asking.executeTakeFirstOrThrow();
    const plans = await db.selectFrom('survey_plans').select('ticket_id').execute();
    return second && Number(position) >= Number(second.position) && plans.length === 0;
  });
  const invitations = await db.selectFrom('survey_invitations').select('ticket_id').execute();
  assert.deepEqual([invitations.length, office.waiting().length], [1, 0]);
});

test('she opens a link on her phone, finds her choice, adds a word and confirms', async () => {
  const phone = await visit(browser, office.running.address, { phone: true });
  const { page } = phone;
  await page.goto(ratingLinks()[1] ?? '');
  assert.equal(await page.getByRole('radio', { name: /Good/ }).and(page.locator(':checked')).count(), 1);
  assert.equal(await page.locator('input:checked').getAttribute('value'), '4');
  assert.deepEqual(await ratings(), []);
  await page.getByLabel('What should we know?').fill('Quick, and so kind.');
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await page.getByText('Thank you for telling us').first().waitFor();
  assert.deepEqual(phone.faults(), []);
  await phone.context.close();
  const [rated, ...more] = await ratings();
  assert.deepEqual(more, []);
  assert.deepEqual([rated?.rating, rated?.comment, rated?.ticketId], [4, 'Quick, and so kind.', ticketId]);
});

test('the agent sees the rating on the ticket, and everybody in the report', async () => {
  const { page } = desk;
  await page.getByText('4 of 5').first().waitFor();
  await page.getByText('Quick, and so kind.').first().waitFor();
  await page.goto('/reports/csat');
  await page.getByText('1 answer so far').waitFor();
  await page.getByText('1 of 1 who were asked').waitFor();
  await page.goto('/reports/csat/answers');
  await page.getByText('Quick, and so kind.').waitFor();
  assert.deepEqual(desk.faults(), []);
});

function ratingLinks(): string[] {
  return [...(question.mail.text ?? '').matchAll(/https?:\/\/\S+\/rate\/\S+/g)].map(([link]) => link);
}
