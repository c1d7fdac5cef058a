import assert from 'node:assert/strict';
import test from 'node:test';
import { failedAttempt, nextAttempt } from './delivery-outcome.ts';

for (const [what, fault, state, serverFault] of [
  [
    'a dead address',
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no' },
    'bounced',
    false,
  ],
  [
    'a full mailbox',
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452, response: '452 4.2.2 full' },
    'deferred',
    false,
  ],
  ['refused content', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' }, 'failed', false],
  ['greylisting', { code: 'EMESSAGE', command: 'DATA', responseCode: 451, response: '451 later' }, 'deferred', false],
  [
    'a refused sender',
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, response: '550 no' },
    'failed',
    false,
  ],
  [
    'a wrong password',
    { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 no' },
    'deferred',
    true,
  ],
  [
    'a refusing greeting',
    { code: 'ECONNECTION', command: 'CONN', responseCode: 554, response: '554 go' },
    'deferred',
    true,
  ],
  ['nobody there', { code: 'ESOCKET', command: 'CONN', message: 'connect ECONNREFUSED' }, 'deferred', true],
  ['a server that hangs', { code: 'ETIMEDOUT', message: 'Timeout' }, 'deferred', true],
  ['no recipient at all', { code: 'EENVELOPE', message: 'No recipients defined' }, 'failed', false],
] as const) {
  test(`${what} is ${state}`, () => {
    const outcome = failedAttempt(fault);
    assert.deepEqual([outcome.state, outcome.serverFault], [state, serverFault]);
    assert.ok(outcome.words.length > 1);
  });
}

test('the waits grow from a minute to four hours and end after three days', () => {
  const start = new Date('2026-03-02T09:00:00Z');
  let now = start;
  const waits: number[] = [];
  for (let attempts = 1; ; attempts++) {
    const next = nextAttempt(attempts, now);
    if (!next) break;
    waits.push((next.getTime() - now.getTime()) / 60_000);
    now = next;
  }
  assert.deepEqual(waits.slice(0, 6), [1, 5, 15, 60, 240, 240]);
  const days = (now.getTime() - start.getTime()) / 86_400_000;
  assert.ok(days > 2.8 && days <= 3, String(days));
});
