import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Macro } from '../../contract/automation.ts';
import { foundMacros } from './found-macros.ts';

const macro = (name: string, category = '') => ({ name, category }) as Macro;
const all = [
  macro('Replacement on its way', 'Damage'),
  macro('Ask for a picture', 'Damage'),
  macro('Where is my parcel', 'Delivery'),
];
const names = (query: string) => foundMacros(all, query).map((each) => each.name);

test('macros are found by beginning, part, letters in order and category', () => {
  assert.deepEqual(
    names(''),
    all.map((each) => each.name),
  );
  assert.deepEqual(names('ask'), ['Ask for a picture']);
  assert.deepEqual(names('parc')[0], 'Where is my parcel');
  assert.deepEqual(names('rplc')[0], 'Replacement on its way');
  assert.deepEqual(names('damage'), ['Replacement on its way', 'Ask for a picture']);
  assert.deepEqual(names('zzz'), []);
});
