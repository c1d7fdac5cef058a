import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { wordsIn } from './words.ts';

const folder = fileURLToPath(new URL('../words/', import.meta.url));

/** Every key with the values it takes, `identity:reset.subject {{company}}`. Plural endings are a language's own matter. */
function keysOf(language: string): string[] {
  const keys = (at: string, words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${at}${key.replace(/_(zero|one|two|few|many|other)$/, '')} ${valuesOf(value)}`]
        : keys(`${at}${key}.`, value),
    );
  const files = readdirSync(`${folder}${language}`);
  const all = files.flatMap((file) =>
    keys(`${file}:`, JSON.parse(readFileSync(`${folder}${language}/${file}`, 'utf8'))),
  );
  return [...new Set(all)].sort();
}

function valuesOf(words: string): string {
  return [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort().join(' ');
}

test('every language has the same words, with the same values in them', () => {
  const languages = readdirSync(folder);
  assert.ok(languages.length >= 2);
  for (const language of languages) assert.deepEqual(keysOf(language), keysOf('en'), language);
});

test('a regional language finds its mother, an unknown one English', () => {
  const subject = (language: string) => wordsIn(language)('identity:reset.subject', { company: 'A & B' });
  assert.equal(subject('de-AT'), 'Ein neues Passwort für A & B');
  assert.equal(subject('fi'), 'A new password for A & B');
});
