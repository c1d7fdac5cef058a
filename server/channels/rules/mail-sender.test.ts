import assert from 'node:assert/strict';
import test from 'node:test';
import { mailSender } from './mail-sender.ts';

const own = new Set(['help@fernandclay.example']);
const person = (address: string | null) => (address === null ? null : { name: '', address });
const [ada, bo, cy] = ['ada@moss.example', 'bo@moss.example', 'cy@reed.example'];

type Row = [
  name: string,
  from: string | null,
  sender: string | null,
  replyTo: string | null,
  path: string | null,
  envelope: string | null,
  answer: string | null,
];
const rows: Row[] = [
  ['From', ada, bo, cy, null, null, ada],
  ['Sender', null, bo, cy, null, null, bo],
  ['Reply-To', null, null, cy, null, null, cy],
  ['the envelope before Return-Path', null, null, null, bo, cy, cy],
  ['Return-Path', null, null, null, bo, '', bo],
  ['nobody', null, null, null, '', '', null],
  ['a form that sends from our address', 'help@fernandclay.example', null, ada, null, null, ada],
  ['a form that sends from our plus-address', 'help+form@fernandclay.example', null, ada, null, null, ada],
  ['a form that sends from noreply', 'noreply@shop.example', null, ada, null, null, ada],
  [
    'noreply with an unread Reply-To',
    'noreply@shop.example',
    null,
    'no-reply@shop.example',
    null,
    null,
    'noreply@shop.example',
  ],
  [
    'our address with our Reply-To',
    'help@fernandclay.example',
    null,
    'help+t1@fernandclay.example',
    null,
    null,
    'help@fernandclay.example',
  ],
  ['a person with another Reply-To', ada, null, cy, null, null, ada],
];
for (const [name, from, sender, replyTo, returnPath, envelope, answer] of rows) {
  test(name, () => {
    const places = { from: person(from), sender: person(sender), replyTo: person(replyTo), returnPath };
    assert.equal(mailSender(places, own, envelope)?.address ?? null, answer);
  });
}
