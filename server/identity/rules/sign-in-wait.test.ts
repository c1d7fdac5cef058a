import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptKeys } from './attempt-keys.ts';
import { signInWait } from './sign-in-wait.ts';

const now = new Date('2026-03-02T09:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

for (const [kind, failures, since, wait] of [
  ['account', 0, 0, 0],
  ['account', 4, 0, 0],
  ['account', 5, 0, 1],
  ['account', 6, 0, 2],
  ['account', 8, 3, 5],
  ['account', 8, 8, 0],
  ['account', 50, 0, 300],
  ['account', 1000, 301, 0],
  ['address', 19, 0, 0],
  ['address', 20, 0, 1],
  ['address', 60, 0, 900],
  ['account', 50, 24 * 3600, 0],
] as const) {
  test(`${kind}: after ${failures} failures, the last ${since} s ago, one waits ${wait} s`, () => {
    assert.equal(signInWait(kind, { failures, lastFailedAt: ago(since) }, now), wait);
  });
}

test('an IPv6 customer counts as one, however many addresses they have', () => {
  const key = (address: string) => attemptKeys('a@b.example', address).address;
  assert.equal(key('2001:db8:1:2:aaaa::1'), key('2001:db8:1:2:bbbb:cccc:dddd:eeee'));
  assert.notEqual(key('2001:db8:1:2::1'), key('2001:db8:1:3::1'));
  assert.notEqual(key('192.0.2.1'), key('192.0.2.2'));
  assert.equal(key('::ffff:192.0.2.1'), 'address:::ffff:192.0.2.1');
});

test('the mail address stands nowhere readable in the key', () => {
  const { account } = attemptKeys('Maya@fernandclay.example', '192.0.2.1');
  assert.equal(account, attemptKeys('maya@fernandclay.example', '192.0.2.9').account);
  assert.ok(!account.includes('maya'));
});
