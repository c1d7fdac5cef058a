import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { wordsIn } from './words.ts';

const folder = fileURLToPath(new URL('../words/', import.meta.url));

/** What agents read is whole in these; what customers read may speak more languages, a room at a time. */
const whole = ['de', 'en'];

/** Every key of a room with the values it takes, `reset.subject {{company}}`. Plural endings are a language's own matter. */
function keysOf(language: string, room: string): string[] {
  const keys = (at: string, words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${at}${key.replace(/_(zero|one|two|few|many|other)$/, '')} ${valuesOf(value)}`]
        : keys(`${at}${key}.`, value),
    );
  return [...new Set(keys('', JSON.parse(readFileSync(`${folder}${language}/${room}`, 'utf8'))))].sort();
}

function valuesOf(words: string): string {
  return [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort().join(' ');
}

test('every language has the same words as English, with the same values in them', () => {
  const rooms = readdirSync(`${folder}en`).sort();
  for (const language of readdirSync(folder)) {
    const spoken = readdirSync(`${folder}${language}`).sort();
    if (whole.includes(language)) assert.deepEqual(spoken, rooms, language);
    for (const room of spoken) assert.deepEqual(keysOf(language, room), keysOf('en', room), `${language} ${room}`);
  }
});

test('a regional language finds its mother, an unknown one English', () => {
  const subject = (language: string) => wordsIn(language)('identity:reset.subject', { company: 'A & B' });
  assert.equal(subject('de-AT'), 'Ein neues Passwort für A & B');
  assert.equal(subject('fi'), 'A new password for A & B');
});
