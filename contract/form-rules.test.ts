import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formFaults } from './form-faults.ts';
import { type FormValues, missingFields, shownFields } from './form-rules.ts';
import type { FormField } from './forms.ts';

const field = (name: string, required: FormField['required'] = 'never', on?: [string, ...unknown[]]): FormField => ({
  field: name,
  required,
  shownWhen: on ? { field: on[0], values: on.slice(1) as string[] } : null,
});
const damage = [
  field('type', 'always'),
  field('cf.reason', 'always', ['type', 'incident', 'problem']),
  field('cf.photo', 'before-solving', ['cf.reason', 'broken']),
  field('cf.parts', 'never', ['cf.reason', 'broken', 'missing']),
  field('cf.refund', 'never'),
  field('cf.amount', 'before-solving', ['cf.refund', true]),
  field('cf.apology', 'before-solving', ['cf.refund', false]),
];

const rows: [values: FormValues, shown: string, beginning: string, solving: string][] = [
  [{}, 'type cf.refund cf.apology', 'type', 'type cf.apology'],
  [{ type: 'question' }, 'type cf.refund cf.apology', '', 'cf.apology'],
  [{ type: 'incident' }, 'type cf.reason cf.refund cf.apology', 'cf.reason', 'cf.reason cf.apology'],
  [
    { type: 'problem', 'cf.reason': 'broken', 'cf.apology': 'Sorry' },
    'type cf.reason cf.photo cf.parts cf.refund cf.apology',
    '',
    'cf.photo',
  ],
  // What hangs on a hidden field is hidden, though its value is still there.
  [{ type: 'task', 'cf.reason': 'broken', 'cf.apology': 'x' }, 'type cf.refund cf.apology', '', ''],
  [{ type: 'task', 'cf.refund': true }, 'type cf.refund cf.amount', '', 'cf.amount'],
  [{ type: 'task', 'cf.refund': true, 'cf.amount': 0 }, 'type cf.refund cf.amount', '', ''],
  [{ type: 'task', 'cf.apology': '  ' }, 'type cf.refund cf.apology', '', 'cf.apology'],
];
for (const [values, shown, beginning, solving] of rows)
  test(`a form with ${JSON.stringify(values)} shows and needs what it says`, () => {
    const names = (list: readonly string[]) => list.join(' ');
    assert.equal(names(shownFields(damage, values).map((each) => each.field)), shown);
    assert.equal(names(missingFields(damage, values, 'beginning')), beginning);
    assert.equal(names(missingFields(damage, values, 'solving')), solving);
  });

test('a choice of several counts when one of them fits, and a required tick must be set', () => {
  const form = [field('tag'), field('cf.gift', 'always', ['tag', 'vip'])];
  assert.deepEqual(missingFields(form, { tag: ['late', 'vip'] }, 'beginning'), ['cf.gift']);
  assert.deepEqual(missingFields(form, { tag: ['late'] }, 'beginning'), []);
  assert.deepEqual(missingFields(form, { tag: ['vip'], 'cf.gift': false }, 'beginning'), ['cf.gift']);
  assert.deepEqual(missingFields(form, { tag: ['vip'], 'cf.gift': true }, 'beginning'), []);
});

const known = [
  { key: 'reason', type: 'dropdown', options: ['broken', 'missing'] },
  { key: 'photo', type: 'checkbox', options: [] },
  { key: 'note', type: 'text', options: [] },
] as const;
const faults: [fields: FormField[], ...expected: string[]][] = [
  [[field('type'), field('cf.note', 'never', ['type', 'incident'])]],
  [[field('cf.gone')], 'fields.0.field form.field-unknown'],
  [[field('cf.note'), field('cf.note')], 'fields.1.field form.field-twice'],
  [[field('cf.note', 'never', ['cf.reason', 'broken'])], 'fields.0.shownWhen.field form.condition-unknown'],
  [
    [field('cf.reason'), field('cf.note', 'never', ['cf.reason', 'lost'])],
    'fields.1.shownWhen.values form.condition-value',
  ],
  [[field('cf.note', 'never', ['cf.note', 'x'])], 'fields.0.shownWhen.field form.circle'],
  [
    [
      field('cf.reason', 'never', ['cf.photo', true]),
      field('cf.photo', 'never', ['cf.reason', 'broken']),
      field('type'),
    ],
    'fields.0.shownWhen.field form.circle',
    'fields.1.shownWhen.field form.circle',
  ],
];
for (const [fields, ...expected] of faults)
  test(`a form of ${fields.map((each) => each.field).join(', ')} has ${expected.length} faults`, () => {
    const found = formFaults(fields, known as never).map(({ path, code }) => `${path} ${code}`);
    assert.deepEqual(found, expected);
  });

const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `cf.${name}`);
const anyForm = fc.tuple(
  ...names.map((name) =>
    fc.record({
      field: fc.constant(name),
      required: fc.constantFrom('never' as const, 'always' as const, 'before-solving' as const),
      shownWhen: fc.option(
        fc.record({
          field: fc.constantFrom(...names),
          values: fc.array(fc.constantFrom('x', 'y', true, false), { minLength: 1 }),
        }),
      ),
    }),
  ),
);
const anyValues = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(fc.constantFrom('x', 'y', '', true, false, null), fc.subarray(['x', 'y'])),
);

test('a hidden field is never required, circles end, and what is shown hangs on something that is shown', () => {
  let hidden = 0;
  fc.assert(
    fc.property(anyForm, anyValues, (form, values) => {
      const shown = shownFields(form, values).map((each) => each.field);
      for (const moment of ['beginning', 'solving'] as const)
        for (const missing of missingFields(form, values, moment)) assert.ok(shown.includes(missing));
      for (const { field: name, shownWhen } of form) {
        if (shownWhen && shown.includes(name)) assert.ok(shown.includes(shownWhen.field) && shownWhen.field !== name);
        if (!shownWhen) assert.ok(shown.includes(name));
        if (!shown.includes(name)) hidden += 1;
      }
      const beginning = missingFields(form, values, 'beginning');
      const solving = missingFields(form, values, 'solving');
      assert.ok(beginning.every((name) => solving.includes(name)));
    }),
    { numRuns: 500 },
  );
  assert.ok(hidden > 100);
});
