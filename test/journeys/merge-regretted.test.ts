import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { type Visit, visit } from '../browser/visit.ts';
import { eventually } from '../running-house.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

let office: PostOffice;
let browser: Browser;
let desk: Visit;

before(async () => {
  [office, browser] = await Promise.all([openPostOffice(), openBrowser()]);
  desk = await visit(browser, office.running.address);
  await signIn(desk.page, office.running.cast.agents.tomas.email);
});
after(async () => {
  await browser.close();
  await office.close();
});

const ticketOf = (subject: string) =>
  eventually(`the mail “${subject}” is a ticket`, async () => {
    const { items } = await office.running.call('tomas', ticketsRoutes.listTickets, { query: { query: subject } });
    return items.find((each) => each.subject === subject)?.id;
  });
const textsOf = async (id: number) =>
  (await office.running.call('tomas', ticketsRoutes.listMessages, { params: { id }, query: {} })).items.map(
    (each) => each.text,
  );

test('two customers’ tickets are merged by mistake, one of them answers, and the merge is undone', async () => {
  await office.post({ from: 'Ada Moss <ada@moss.example>', subject: 'Cracked planter', text: 'It came cracked.' });
  const ada = await ticketOf('Cracked planter');
  await office.post({ from: 'Bo Reed <bo@reed.example>', subject: 'Broken planter', text: 'Mine is broken too.' });
  const bo = await ticketOf('Broken planter');
  const reply = { text: 'Which colour was it, Bo?' };
  await office.running.call('tomas', ticketsRoutes.replyToTicket, { params: { id: bo }, body: reply });
  const asked = await office.nextMail();
  assert.deepEqual(asked.to, ['bo@reed.example']);

  const { page } = desk;
  await page.goto(`/inbox/all/${bo}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Merge with another ticket…' }).click();
  await page.getByLabel('With which ticket').first().fill('Cracked');
  await page.getByRole('option', { name: /Cracked planter/ }).click();
  await page.getByText('Bo Reed and Ada Moss will share one ticket').waitFor();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.waitForURL(`**/inbox/all/${ada}`);
  await page.getByText('Mine is broken too.').first().waitFor();
  await page.goto(`/inbox/all/${bo}`);
  await page.getByText('This ticket became part of').waitFor();
  await page.getByRole('link', { name: `#${ada} Cracked planter` }).click();
  await page.waitForURL(`**/inbox/all/${ada}`);

  const inReplyTo = asked.mail.messageId ?? '';
  await office.post({ from: 'bo@reed.example', subject: 'Re: Broken planter', text: 'A green one.', inReplyTo });
  await page.getByText('A green one.').first().waitFor();
  await page.getByText('2 messages came by a merge from').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await page.getByText('1 message that came since stays where it is').waitFor();

  assert.deepEqual(await textsOf(bo), ['Mine is broken too.', 'Which colour was it, Bo?']);
  assert.deepEqual(await textsOf(ada), ['It came cracked.', 'A green one.']);
  await page.goto(`/inbox/all/${bo}`);
  await page.getByRole('textbox', { name: 'Answer' }).waitFor();
  assert.deepEqual(desk.faults(), []);
});
