import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './open-browser.ts';

test('a real browser starts and draws a page', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Grüße, 世界</h1><script>document.title = "it runs"</script>');
  assert.deepEqual([await page.textContent('h1'), await page.title()], ['Grüße, 世界', 'it runs']);
  await browser.close();
});
