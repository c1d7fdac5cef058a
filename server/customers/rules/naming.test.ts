import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from './fold-text.ts';
import { companyDomain } from './mail-domain.ts';
import { phoneNumber } from './phone-number.ts';
import { phoneSearch } from './phone-search.ts';
import { sortName } from './sort-name.ts';

test('a phone is stored once, however it is dialled', () => {
  const table: [string, string | null][] = [
    ['+49 171 1234567', '+491711234567'],
    ['0049 (0)171 / 123-45 67', '+491711234567'],
    ['+49(0)1711234567', '+491711234567'],
    ['0171 1234567', '01711234567'],
    ['(030) 9018-20', '030901820'],
    ['112', null],
    ['-- () --', null],
    ['+1234567890123456789012', null],
  ];
  for (const [raw, digits] of table) assert.equal(phoneNumber(raw)?.digits ?? null, digits, raw);
  assert.equal(phoneNumber(' 0049  171 1234567')?.phone, '+49 171 1234567');
});

test('a phone that was stored is the same when it is read again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[0-9 ()./-]{4,40}$/), (raw) => {
      const once = phoneNumber(raw);
      if (once) assert.deepEqual(phoneNumber(once.phone), once);
    }),
  );
});

test('digits of a search leave out what depends on where one dials from', () => {
  assert.equal(phoneSearch('0171 / 123'), '171123');
  assert.equal(phoneSearch('+49 171'), '49171');
  assert.equal(phoneSearch('12'), null);
  assert.equal(phoneSearch('4th floor 1234'), null);
});

test('names fold to what people mean', () => {
  assert.equal(foldText('  Tomás   RIVERA\n'), 'tomas rivera');
  assert.equal(foldText('Zoë Müller'), 'zoe muller');
  assert.equal(sortName({ name: '', emails: ['b@x.example'], phones: ['+49 1'] }), 'b@x.example');
  assert.equal(sortName({ name: '', emails: [], phones: ['+49 171'] }), '+49 171');
  assert.equal([...sortName({ name: '😀'.repeat(300), emails: [], phones: [] })].length, 100);
});

test('a public provider makes nobody a colleague', () => {
  assert.equal(companyDomain('ana@greenhouse.example'), 'greenhouse.example');
  for (const domain of ['gmail.com', 'web.de', 'yahoo.co.uk', 'ziggo.nl', '163.com'])
    assert.equal(companyDomain(`ana@${domain}`), null, domain);
});
