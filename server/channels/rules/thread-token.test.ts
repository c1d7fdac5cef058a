import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { makeToken, readTokens, tokenAddress, tokenMessageId } from './thread-token.ts';

const key = 'a key for tests';
const id = fc.integer({ min: 1, max: 10 ** 12 });
const place = fc.record({ ticketId: id, messageId: id }, { noNullPrototype: true });

test('a token comes back from each of the three places', () => {
  fc.assert(
    fc.property(place, (here) => {
      const messageId = tokenMessageId(here, key, 'fernandclay.example');
      assert.deepEqual(readTokens({ inReplyTo: messageId }, key), [here]);
      assert.deepEqual(readTokens({ references: ['<other@example.com>', messageId] }, key), [here]);
      assert.deepEqual(readTokens({ addresses: [tokenAddress(here, key, 'help@fernandclay.example')] }, key), [here]);
    }),
  );
});

test('a token survives letter case, lost brackets and folding white space', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 20 }), fc.constantFrom(' ', '\r\n ', '\t'), (here, at, space) => {
      const messageId = tokenMessageId(here, key, 'fernandclay.example');
      const bare = messageId.slice(1, -1);
      const folded = messageId.slice(0, at) + space + messageId.slice(at);
      for (const seen of [messageId.toUpperCase(), bare, `  ${messageId}\r\n`, folded]) {
        assert.deepEqual(readTokens({ inReplyTo: seen }, key), [here], seen);
      }
    }),
  );
});

test("Apple Mail's References, run together in one string, are read", () => {
  const here = { ticketId: 12, messageId: 345 };
  const references = [`<a@b.example>${tokenMessageId(here, key, 'fernandclay.example')}<c@d.example>`];
  assert.deepEqual(readTokens({ references }, key), [here]);
});

test('any altered character makes it name nothing', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789.+-');
  fc.assert(
    fc.property(place, fc.nat(), letters, (here, where, letter) => {
      const token = makeToken(here, key);
      const at = where % token.length;
      fc.pre(token[at] !== letter);
      const altered = token.slice(0, at) + letter + token.slice(at + 1);
      assert.deepEqual(readTokens({ inReplyTo: `<${altered}@fernandclay.example>` }, key), []);
    }),
    { numRuns: 1000 },
  );
});

test('another key, another place or a token inside a longer word names nothing', () => {
  const token = makeToken({ ticketId: 1, messageId: 2 }, key);
  assert.deepEqual(readTokens({ inReplyTo: `<${token}@x.example>` }, 'another key'), []);
  assert.deepEqual(readTokens({ inReplyTo: `<${token.replace('t1.', 't11.')}@x.example>` }, key), []);
  assert.deepEqual(readTokens({ inReplyTo: `<x${token}@x.example>` }, key), []);
  assert.deepEqual(readTokens({ inReplyTo: `<t01.m2.${token.split('.')[2]}@x.example>` }, key), []);
});

test('the newest evidence comes first and each place once', () => {
  const [old, young] = [
    { ticketId: 1, messageId: 1 },
    { ticketId: 1, messageId: 2 },
  ];
  const ids = [old, young].map((here) => tokenMessageId(here, key, 'x.example'));
  assert.deepEqual(readTokens({ references: ids, inReplyTo: ids[1] }, key), [young, old]);
});

test('the local part of the Reply-To stays within 64 octets', () => {
  const mailbox = `${'a'.repeat(50)}@fernandclay.example`;
  assert.equal(tokenAddress({ ticketId: 1, messageId: 2 }, key, mailbox), mailbox);
});

test('hostile: a megabyte of nearly tokens takes no time', (t) => {
  const before = performance.now();
  assert.deepEqual(readTokens({ references: Array.from({ length: 50_000 }, () => '<t1.m1.'.repeat(200)) }, key), []);
  const ms = Math.round(performance.now() - before);
  t.diagnostic(`${ms} ms`);
  assert.ok(ms < 5000);
});
