import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactTime, messageTime, shortTime, type TimeWords } from './time-words.ts';

const say: TimeWords = (key, values) => (values ? `${key}:${values.count ?? values.time}` : key);
const now = new Date('2026-03-12T09:14:00Z');
const leeds = { language: 'en', timeZone: 'Europe/London' };
const rows: [string, string, string][] = [
  ['2026-03-12T09:13:30Z', 'now', 'now'],
  ['2026-03-12T09:20:00Z', 'now', 'now'],
  ['2026-03-12T08:51:00Z', 'minutes:23', 'ago:minutes:23'],
  ['2026-03-12T04:00:00Z', 'hours:5', '04:00'],
  ['2026-03-11T23:30:00Z', 'hours:9', 'Wed 23:30'],
  ['2026-03-11T10:00:00Z', 'yesterday', 'Wed 10:00'],
  ['2026-03-10T17:42:00Z', 'Tue', 'Tue 17:42'],
  ['2026-01-02T10:00:00Z', '2 Jan', '2 Jan, 10:00'],
  ['2025-12-31T10:00:00Z', '31 Dec 2025', '31 Dec 2025, 10:00'],
];

for (const [at, short, message] of rows)
  test(`${at} reads ${short} in a list and ${message} in a thread`, () => {
    assert.equal(shortTime(new Date(at), now, leeds, say), short);
    assert.equal(messageTime(new Date(at), now, leeds, say), message);
  });

test('the day is the reader’s, not the machine’s', () => {
  const at = new Date('2026-03-11T16:00:00Z');
  const early = new Date('2026-03-12T15:30:00Z');
  assert.equal(messageTime(at, early, { language: 'en', timeZone: 'Asia/Tokyo' }, say), 'Thu 01:00');
  assert.equal(messageTime(at, early, { language: 'en', timeZone: 'UTC' }, say), 'Wed 16:00');
});

test('the exact time is written in the reader’s language', () => {
  const at = new Date('2026-03-12T08:51:00Z');
  assert.match(exactTime(at, leeds), /Thursday.* 12 March 2026 at 08:51/);
  assert.match(exactTime(at, { language: 'de', timeZone: 'Europe/Berlin' }), /Donnerstag, 12\. März 2026 um 09:51/);
});
