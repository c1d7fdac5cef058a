import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHouse } from '../running-house.ts';
import { openBrowser } from './open-browser.ts';

test('the API page is searched by plain words, under the strict policy, without a fault', async () => {
  const house = await startHouse();
  const browser = await openBrowser();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(`${house.address}/api/docs`);
  const shown = () => page.locator('details:visible').count();
  const all = await shown();
  await page.getByLabel('Search').fill('replies writes');
  assert.ok((await shown()) > 0 && (await shown()) < all / 4, `${await shown()} of ${all}`);
  await page.goto(`${house.address}/api/docs#POST-api-tickets-id-replies`);
  assert.ok(await page.getByText('undoSeconds', { exact: true }).isVisible());
  assert.deepEqual(faults, []);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/api-docs.png` });
  await browser.close();
  await house.close();
});
