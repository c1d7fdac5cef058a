import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventNames } from '../../contract/events.ts';
import { permissions } from '../../contract/permissions.ts';

const folder = join(import.meta.dirname, '../../web/words/en');
const firsts = globSync('*.json', { cwd: folder }).flatMap((file) => [
  file.replace('.json', ':'),
  ...Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map((key) => `${key}.`),
]);

const apiWords = new Set<string>([...Object.keys(permissions), ...eventNames]);

/** Keys of the catalogues that stand on the page where their words should: in its text, or as the name of a thing. Names of permissions and events are words of the API. */
export async function rawWordsOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) found.push(walk.currentNode.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const each of document.querySelectorAll(`[${name}]`)) found.push(each.getAttribute(name) ?? '');
    return found;
  });
  const raw = /^[a-z]+[a-zA-Z-]*(?::[a-zA-Z-]+)?(?:\.[a-zA-Z0-9-]+)+$|^[a-z]+:[a-zA-Z-]+$/;
  return said
    .map((text) => text.trim())
    .filter((text) => raw.test(text) && !apiWords.has(text) && firsts.some((each) => text.startsWith(each)));
}
