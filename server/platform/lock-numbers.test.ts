import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockNumbers } from './lock-numbers.ts';

const server = join(import.meta.dirname, '..');

test('no two kinds of locks share a number', () => {
  const numbers = Object.values(lockNumbers);
  assert.equal(new Set<number>(numbers).size, numbers.length);
});

test('no lock has a number that stands outside the list', () => {
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/lock-numbers|tables\.ts/.test(name),
  );
  const strangers = files.filter((name) =>
    /advisory_(?:xact_)?lock\(\s*\d|_LOCK = \d|locks\.\w+\(\d/.test(readFileSync(join(server, name), 'utf8')),
  );
  assert.deepEqual(strangers, []);
});
