import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { eventsPage } from '../scripts/describe-events.ts';
import { flowPages } from '../scripts/describe-flows.ts';
import { domains } from '../server/domains.ts';
import { settingFacts } from '../server/platform/config-schema.ts';

test('docs/events.md says what the contract says', () => {
  assert.equal(readFileSync('docs/events.md', 'utf8'), eventsPage(), 'Run "npm run docs".');
});

test('docs/flows says what the rooms hear', () => {
  const pages = flowPages(domains);
  assert.deepEqual(readdirSync('docs/flows').sort(), [...pages.keys()].sort(), 'Run "npm run docs".');
  for (const [name, page] of pages)
    assert.equal(readFileSync(`docs/flows/${name}`, 'utf8'), page, 'Run "npm run docs".');
});

test('every setting of the server stands in docs/operating.md', () => {
  const page = readFileSync('docs/operating.md', 'utf8');
  for (const { name } of settingFacts()) assert.ok(page.includes(`\`${name}\``), `${name} is not explained`);
});

test('every link from one page to a file of ours leads somewhere', () => {
  for (const page of globSync('{*,docs/**/*,server/**/*}.md', { exclude: (name) => name === 'node_modules' })) {
    for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      assert.ok(existsSync(join(dirname(page), target)), `${page} links to ${target}, which is not there`);
    }
  }
});

test('every script that a page tells to run exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const page of globSync('{*,docs/*}.md'))
    for (const [, name = ''] of readFileSync(page, 'utf8').matchAll(/npm run ([a-z]+)/g))
      assert.ok(name in scripts, `${page} tells to run ${name}`);
});
