import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordFault } from './password-fault.ts';
import { passwordHash, passwordMatches } from './password-hash.ts';

const owner = { email: 'lena@fernandclay.example', name: 'Lena Vogt', company: 'Fern & Clay' };

for (const [password, fault] of [
  ['ninechars', 'password.short'],
  ['🌿🌿🌿🌿🌿🌿🌿🌿🌿', 'password.short'],
  ['Password123', 'password.common'],
  ['passwort2026', 'password.common'],
  ['qwertyuiop', 'password.common'],
  ['1234567890', 'password.common'],
  ['abcdefghijkl', 'password.common'],
  ['zzzzzzzzzzzz', 'password.common'],
  ['mossmossmoss', 'password.common'],
  ['lena@fernandclay', 'password.own-address'],
  ['Lena Vogt 26', 'password.own-address'],
  ['Fern & Clay!', 'password.company-name'],
  ['fernclay2026', 'password.company-name'],
  ['moss grows on the north side', null],
  ['Tr4uer-Weide+Bach', null],
  ['fern fronds unroll in May, slowly', null],
] as const)
  test(`${password}: ${fault ?? 'taken'}`, () => assert.equal(passwordFault(password, owner), fault));

test('a password is kept as argon2id with its cost, and only the right one matches', async () => {
  const hash = await passwordHash('moss grows', Buffer.alloc(16, 1));
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.equal(await passwordMatches('moss grows', hash), true);
  assert.equal(await passwordMatches('Moss grows', hash), false);
  assert.equal(await passwordMatches('moss grows', 'plain text'), false);
});

test('the same letters in other code points are the same password', async () => {
  const hash = await passwordHash('Gr\u00fcnlilie', Buffer.alloc(16, 1));
  assert.equal(await passwordMatches('Gru\u0308nlilie', hash), true);
});
