import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillSlots, type Slots } from './fill-slots.ts';

const slots: Slots = {
  first: 'Nora',
  name: 'Nora Whitfield',
  agent: 'Maya',
  colleague: 'Tomás',
  product: 'Alba planter',
  short: 'Alba',
  fullproduct: 'Alba planter, 24 cm, moss glaze',
  price: '€64.00',
  order: 'FC-20817',
  invoice: '2026-0417',
  city: 'Leeds',
  organization: '',
  day: 'Friday',
  soon: 'Wednesday',
  code: 'FERN10',
  count: '12',
};

test('slots are filled wherever they stand', () => {
  assert.equal(fillSlots('{first}, {order}: the {product}.', slots), 'Nora, FC-20817: the Alba planter.');
});

test('an empty slot takes its space along and leaves none at the end', () => {
  assert.equal(fillSlots('Planters for {organization}, twelve', slots), 'Planters for, twelve');
  assert.equal(fillSlots('Thanks\n{name}\n{organization}', slots), 'Thanks\nNora Whitfield');
});

test('a slot nobody knows is refused, so that a typing error never reaches a customer', () => {
  assert.throws(() => fillSlots('Dear {frist},', slots), /no slot \{frist\}/);
  assert.throws(() => fillSlots('Dear {constructor},', slots), /no slot/);
});
