import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyFromLabel } from './key-from-label.ts';

const table = [
  ['Order number', 'order_number'],
  ['Größe (cm)', 'groesse_cm'],
  ['Où ?', 'ou'],
  ['2nd address', 'nd_address'],
  ['訂單', ''],
] as const;

for (const [label, key] of table) test(`“${label}” gives “${key}”`, () => assert.equal(keyFromLabel(label), key));
