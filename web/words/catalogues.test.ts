import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogue as german } from './de.ts';
import { catalogue as english } from './en.ts';

type Words = { [key: string]: string | Words };
const web = join(import.meta.dirname, '..');

/** `a.b_one` and `a.b_other` are both `a.b`, so that languages may have different plural forms. */
const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
function entries(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entries(value, `${path}${key}.`),
  );
}
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? [])].sort();

for (const domain of Object.keys(english) as (keyof typeof english)[]) {
  const inEnglish = new Map(entries(english[domain] as Words));
  const inGerman = new Map(entries(german[domain] as Words));
  test(`${domain}: English and German have the same keys`, () => {
    assert.deepEqual([...inGerman.keys()].sort(), [...inEnglish.keys()].sort());
  });
  test(`${domain}: no text is empty, and both languages fill in the same values`, () => {
    for (const [key, text] of inEnglish) {
      assert.ok(text.trim() && inGerman.get(key)?.trim(), `${domain}:${key} is empty`);
      if (!key.endsWith('_one'))
        assert.deepEqual(placeholders(inGerman.get(key) ?? ''), placeholders(text), `${domain}:${key}`);
    }
  });
}

test('both languages have a file for every domain', () => {
  const files = (language: string) => readdirSync(join(web, 'words', language)).sort();
  assert.deepEqual(files('de'), files('en'));
  assert.deepEqual(
    files('en').map((name) => name.replace('.json', '')),
    Object.keys(english).sort(),
  );
});

test('every key that the code asks for exists', () => {
  const known = new Set(
    Object.entries(english).flatMap(([domain, words]) =>
      entries(words as Words).map(([key]) => `${domain}:${bare(key)}`),
    ),
  );
  const missing = sources(web).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z-]+:[a-zA-Z][\w.-]*)'/g)]
      .map((found) => found[1] ?? '')
      .filter((key) => (key.split(':')[0] ?? '') in english && !known.has(key))
      .map((key) => `${file.slice(web.length + 1)}: ${key}`),
  );
  assert.deepEqual(missing, []);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
