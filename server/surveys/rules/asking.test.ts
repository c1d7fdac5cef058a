import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keysFrom } from '../../platform/keys.ts';
import { answerState } from './answer-state.ts';
import { contrast, onAccent } from './on-accent.ts';
import { invitationOf, surveyToken } from './survey-token.ts';
import { type TicketToAsk, whyNotAsk } from './why-not-ask.ts';

const now = new Date('2026-03-31T12:00:00Z');
const before = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const fine: TicketToAsk = {
  status: 'solved',
  isSpam: false,
  isDeleted: false,
  email: 'ana@example.com',
  isSuspended: false,
  lastWordsAutomatic: false,
  lastAskedAt: null,
};

test('who is asked, and why not', () => {
  const table: [Partial<TicketToAsk>, string | null][] = [
    [{}, null],
    [{ status: 'closed' }, null],
    [{ status: 'open' }, 'not-solved'],
    [{ status: 'pending' }, 'not-solved'],
    [{ isSpam: true }, 'spam'],
    [{ isDeleted: true }, 'deleted'],
    [{ email: null }, 'no-address'],
    [{ isSuspended: true }, 'address-suspended'],
    [{ lastWordsAutomatic: true }, 'automatic'],
    [{ lastAskedAt: before(29.99) }, 'asked-lately'],
    [{ lastAskedAt: now }, 'asked-lately'],
    [{ lastAskedAt: before(30) }, null],
  ];
  for (const [change, reason] of table)
    assert.equal(whyNotAsk({ ...fine, ...change }, now), reason, JSON.stringify(change));
});

test('an answer is open 60 days, changeable 24 hours, then fixed', () => {
  const table: [number, number | null, string][] = [
    [59.9, null, 'open'],
    [60, null, 'expired'],
    [90, 0, 'changeable'],
    [90, 0.999, 'changeable'],
    [90, 1, 'fixed'],
    [1, 400, 'fixed'],
  ];
  for (const [asked, answered, state] of table)
    assert.equal(answerState(before(asked), answered === null ? null : before(answered), now), state);
});

const keys = keysFrom(Buffer.alloc(32, 1));

test('a token leads to its invitation and to no other, and only with our key', () => {
  const others = keysFrom(Buffer.alloc(32, 2));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.nat(40), (id, at) => {
      const token = surveyToken(keys, id);
      assert.equal(invitationOf(keys, token), id);
      assert.equal(invitationOf(others, token), null);
      const other = token[at] === 'x' ? 'y' : 'x';
      if (at < token.length) assert.equal(invitationOf(keys, token.slice(0, at) + other + token.slice(at + 1)), null);
      assert.match(token, /^[\w-]{10,200}$/, 'it stands in an address as it is');
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => assert.equal(invitationOf(keys, text), null)));
});

test('text on any accent is readable', () => {
  assert.equal(onAccent('#c84a12'), '#ffffff');
  assert.equal(onAccent('#ffe066'), '#000000');
  assert.ok(Math.abs(contrast('#ffffff', '#000000') - 21) < 1e-9);
  const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(color, (accent) => assert.ok(contrast(accent, onAccent(accent)) >= 4.5)));
});
