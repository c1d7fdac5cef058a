import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { mailAddress } from './mail-address.ts';

const cases: [raw: string, address: string | null][] = [
  ['Ada@Moss.Example', 'ada@moss.example'],
  [' <ada@moss.example> ', 'ada@moss.example'],
  ['Ada Moss <Ada@Moss.Example>', 'ada@moss.example'],
  ['"Moss, Ada" <ada@moss.example>', 'ada@moss.example'],
  ['mailto:ada@moss.example?subject=hi', 'ada@moss.example'],
  ["'ada@moss.example'", 'ada@moss.example'],
  ['"ada"@moss.example', 'ada@moss.example'],
  ["o'fern+plants@moss.example", "o'fern+plants@moss.example"],
  ['ada@moss.example.', 'ada@moss.example'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['дом@пример.example', 'дом@xn--e1afmkfd.example'],
  ['help+t1.m2.abc@fernandclay.example', 'help+t1.m2.abc@fernandclay.example'],
  ['', null],
  ['ada', null],
  ['@moss.example', null],
  ['ada@', null],
  ['ada@localhost', null],
  ['ada@10.0.0.1', null],
  ['ada@[10.0.0.1]', null],
  ['ada moss@moss.example', null],
  ['ada@moss@x.example', null],
  ['ada\0@moss.example', null],
  ['ada\u202e@moss.example', null],
  ['ada@moss..example', null],
  ['.ada@moss.example', null],
  ['ada@-moss.example', null],
  ['<script>@moss.example', null],
  ['undisclosed-recipients:;', null],
  [`${'a'.repeat(65)}@moss.example`, null],
  [`ada@${'m.'.repeat(200)}example`, null],
];
for (const [raw, address] of cases)
  test(`address ${JSON.stringify(raw).slice(0, 50)}`, () => assert.equal(mailAddress(raw), address));

test('an answer is its own normal form, and no input throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (raw) => {
      const address = mailAddress(raw);
      if (address !== null) assert.equal(mailAddress(address), address);
    }),
  );
});
