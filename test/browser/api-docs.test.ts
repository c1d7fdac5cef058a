import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, startHouse } from '../running-house.ts';
import { openBrowser } from './open-browser.ts';

test('the API page is searched by plain words, under the strict policy, without a fault', async (context) => {
  const house = await startHouse();
  context.after(() => house.close());
  const browser = await openBrowser();
  context.after(() => browser.close());
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(`${house.address}/api/docs`);
  const shown = () => page.locator('details:visible').count();
  await page.locator('details').first().waitFor();
  const all = await shown();
  await page.getByLabel('Search').fill('replies writes');
  await eventually('the search narrows the list', async () => (await shown()) > 0 && (await shown()) < all / 4);
  await page.goto(`${house.address}/api/docs#POST-api-tickets-id-replies`);
  await page.getByText('undoSeconds', { exact: true }).first().waitFor();
  assert.deepEqual(faults, []);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/api-docs.png` });
});
