import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { type RunningHouse, startHouse } from '../running-house.ts';
import { openBrowser } from './open-browser.ts';
import { signIn } from './sign-in.ts';
import { foundSmallCompany, type SmallCompany } from './small-company.ts';
import { type Visit, visit } from './visit.ts';

let running: RunningHouse;
let browser: Browser;
let company: SmallCompany;
let tomas: Visit;
let lena: Visit;

before(async () => {
  [running, browser] = await Promise.all([startHouse(), openBrowser()]);
  company = await foundSmallCompany(running);
  [tomas, lena] = await Promise.all([visit(browser, running.address), visit(browser, running.address)]);
  await Promise.all([
    signIn(tomas.page, running.cast.agents.tomas.email),
    signIn(lena.page, running.cast.agents.lena.email),
  ]);
});
after(async () => {
  await browser.close();
  await running.close();
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Answer' });
const planter = () => `/inbox/all/${company.tickets[0]}`;

/** Milliseconds from an act until another browser shows what came of it. Waiting begins before the act. */
async function until(what: string, act: () => Promise<unknown>, shown: Locator): Promise<void> {
  const seen = shown.waitFor().then(() => performance.now());
  const began = performance.now();
  await act();
  console.log(`${what}: seen in the other browser ${Math.round((await seen) - began)} ms after the act began`);
}

async function bothOpen(path: string): Promise<void> {
  await Promise.all([tomas, lena].map(({ page }) => page.goto(path)));
  await Promise.all([tomas, lena].map(({ page }) => editorOf(page).waitFor()));
}

test('who is here and who is typing is seen by the other', async () => {
  await bothOpen(planter());
  // At once: what is only repeated every fifteen seconds would be seen too late.
  await lena.page.getByText('Tomás is here').waitFor({ timeout: 8_000 });
  await tomas.page.getByText('Lena is here').waitFor();
  await editorOf(tomas.page).click();
  await until('typing', () => tomas.page.keyboard.type('De'), lena.page.getByText('Tomás is typing'));
  await tomas.page.keyboard.press('Backspace');
  await tomas.page.keyboard.press('Backspace');
});

test('a message, an assignment and a status reach the other browser by themselves', async () => {
  await bothOpen(planter());
  const { call, cast } = running;
  const params = { id: company.tickets[0] };
  await until(
    'a note',
    () => call('sam', ticketsRoutes.addNote, { params, body: { text: 'The courier has it.' } }),
    lena.page.getByText('The courier has it.'),
  );
  const menu = tomas.page.getByRole('button', { name: /^Status:/ });
  await menu.click();
  const pending = tomas.page.getByRole('menuitem', { name: 'Pending' });
  await until('a status', () => pending.click(), lena.page.getByRole('button', { name: 'Status: Pending' }));
  const body = { assigneeId: cast.agents.tomas.id };
  await until(
    'an assignment',
    () => call('maya', ticketsRoutes.changeTicket, { params, body }),
    lena.page.locator('input[aria-label="Agent"][value^="Tomás"]'),
  );
});

test('whoever writes on while something new comes in is warned, and may send anyway', async () => {
  await bothOpen(planter());
  await editorOf(lena.page).click();
  await lena.page.keyboard.type('We will look for it.');
  await editorOf(tomas.page).click();
  await tomas.page.keyboard.type('It arrives on Tuesday.');
  await tomas.page.keyboard.press('Control+Enter');
  await lena.page.getByText('Tomás Rivera wrote while you were writing.').waitFor();
  await lena.page.keyboard.press('Control+Enter');
  await lena.page.getByRole('button', { name: 'Send anyway' }).waitFor();
  assert.match(await editorOf(lena.page).innerText(), /We will look for it/, 'her words are kept');
  await lena.page.getByRole('button', { name: 'Send anyway' }).click();
  await tomas.page.getByRole('article', { name: 'Reply by Lena Vogt' }).getByText('We will look for it.').waitFor();
});

test('a reply that is taken back stands in the composer again', async () => {
  const { page } = lena;
  const reply = page.getByRole('article', { name: 'Reply by Lena Vogt' }).getByText('We will look for it.');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await editorOf(page).getByText('We will look for it.').waitFor();
  await reply.waitFor({ state: 'detached' }).catch(() => page.getByText(/Taken back/).waitFor());
});

test('what was written survives a reload', async () => {
  const { page } = lena;
  await page.goto(`/inbox/all/${company.tickets[3]}`);
  await editorOf(page).click();
  await page.keyboard.type('A draft of the spring.');
  await page.getByText('Draft saved').waitFor();
  await page.reload();
  await editorOf(page).getByText('A draft of the spring.').waitFor();
});

test('without a connection one line says so, and everything missed is caught up', async () => {
  const { page, context } = await visit(browser, running.address);
  const sockets: WebSocketRoute[] = [];
  let cut = false;
  // Going offline leaves open sockets alone, so the line is cut here; everything on it comes from the real server.
  await context.routeWebSocket('**/live', async (socket) => {
    if (cut) return void (await socket.close());
    socket.connectToServer();
    sockets.push(socket);
  });
  await signIn(page, running.cast.agents.maya.email);
  await page.goto(planter());
  await page.getByText(/ is here| are here/).waitFor();
  cut = true;
  await Promise.all([context.setOffline(true), ...sockets.map((socket) => socket.close())]);
  await page.getByText(/^No connection since/).waitFor();
  const params = { id: company.tickets[0] };
  await running.call('sam', ticketsRoutes.addNote, { params, body: { text: 'Written while she was away.' } });
  assert.equal(await page.getByText('Written while she was away.').count(), 0);
  cut = false;
  await context.setOffline(false);
  await page.getByText('Written while she was away.', { exact: true }).waitFor();
  await page.getByText(/^No connection since/).waitFor({ state: 'detached' });
  await context.close();
});

test('a mail’s HTML stands in a frame that runs nothing, and its pictures are fetched by the house when asked for', async () => {
  const { page } = tomas;
  tomas.faults();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/inbox/all/${company.tickets[1]}`);
  const frame = page.locator('iframe[title="Message of Ferns Weekly"]');
  await frame.contentFrame().getByText('It has left our house.').waitFor();
  const sandbox = (await frame.getAttribute('sandbox')) ?? 'none';
  assert.doesNotMatch(sandbox, /none|allow-scripts|allow-forms|allow-top-navigation/);
  assert.deepEqual(
    asked.filter((url) => url.includes('ferns.example')),
    [],
  );
  const fetched = page.waitForRequest((request) => request.url().includes('ferns.example'));
  await page.getByRole('button', { name: 'Show images' }).click();
  const { host, pathname } = new URL((await fetched).url());
  assert.deepEqual([host, pathname], [new URL(running.address).host, '/remote-image']);
  assert.deepEqual(
    tomas.faults().filter((fault) => fault.startsWith('asked another host')),
    [],
  );
});
