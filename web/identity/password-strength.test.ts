import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordStrength } from './password-strength.ts';

const table = [
  ['', 'short'],
  ['Tr0ub4dor', 'short'],
  ['aaaaaaaaaaaaaaaaaa', 'weak'],
  ['1234567890', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['potted fern', 'fair'],
  ['Monstera-42-leaf', 'strong'],
  ['four quiet ferns by the door', 'strong'],
] as const;

for (const [password, strength] of table)
  test(`“${password}” is ${strength}`, () => assert.equal(passwordStrength(password), strength));
