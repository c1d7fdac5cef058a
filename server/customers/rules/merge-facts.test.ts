import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CustomerFacts, mergeFacts } from './merge-facts.ts';
import { undoMergeFacts } from './undo-merge-facts.ts';

const blank: CustomerFacts = {
  name: '',
  organizationId: null,
  language: null,
  timeZone: null,
  notes: '',
  customValues: {},
  emails: [],
  phones: [],
};
const mobile = { phone: '+49 171 1', digits: '+491711' };
const ana: CustomerFacts = {
  ...blank,
  name: 'Ana',
  notes: 'Likes ferns.',
  emails: ['ana@a.example'],
  phones: [mobile],
};
const twin: CustomerFacts = {
  ...blank,
  name: 'A. Souza',
  organizationId: 7,
  language: 'pt',
  notes: 'Call after six.',
  customValues: { club: 'gold', size: 3 },
  emails: ['ana@b.example', 'a.souza@b.example'],
  phones: [{ phone: '+49171 1', digits: '+491711' }],
};

test('the kept customer keeps its own and gets what it lacked', () => {
  const after = mergeFacts({ ...ana, customValues: { club: 'silver' } }, twin);
  assert.deepEqual(after, {
    name: 'Ana',
    organizationId: 7,
    language: 'pt',
    timeZone: null,
    notes: 'Likes ferns.\n\nCall after six.',
    customValues: { club: 'silver', size: 3 },
    emails: ['ana@a.example', 'ana@b.example', 'a.souza@b.example'],
    phones: [mobile],
  });
});

test('the same notes are not joined twice', () => {
  assert.equal(mergeFacts(ana, { ...twin, notes: 'Likes ferns.' }).notes, 'Likes ferns.');
});

test('what was changed since the merge stays with the kept one', () => {
  const after = mergeFacts(ana, twin);
  const now = {
    ...after,
    name: 'Ana Souza',
    language: 'es',
    notes: `${after.notes}\n\nMoved to Porto.`,
    customValues: { ...after.customValues, size: 4 },
    emails: ['new@a.example', ...after.emails.filter((email) => email !== 'ana@b.example')],
  };
  const back = undoMergeFacts({ kept: ana, merged: twin, after }, now);
  assert.equal(back.kept.name, 'Ana Souza');
  assert.equal(back.kept.language, 'es');
  assert.equal(back.kept.organizationId, null);
  assert.equal(back.kept.notes, 'Likes ferns.\n\nMoved to Porto.');
  assert.deepEqual(back.kept.customValues, { size: 4 });
  assert.deepEqual(back.kept.emails, ['new@a.example', 'ana@a.example']);
  assert.deepEqual(back.merged.emails, ['a.souza@b.example'], 'a removed address does not come back');
});

const word = fc.constantFrom('', 'fern', 'ivy', 'moss', 'two\n\nparts');
const phones = fc.uniqueArray(fc.integer({ min: 1000, max: 1006 }), { maxLength: 3 });
const values = fc.dictionary(fc.constantFrom('club', 'size', 'vip'), fc.constantFrom('gold', 3, true), {
  maxKeys: 3,
  noNullPrototype: true,
});
const factsWith = (domain: string): fc.Arbitrary<CustomerFacts> =>
  fc.record(
    {
      name: word,
      organizationId: fc.option(fc.integer({ min: 1, max: 3 })),
      language: fc.option(fc.constantFrom('en', 'de')),
      timeZone: fc.option(fc.constantFrom('UTC', 'Europe/Berlin')),
      notes: word,
      customValues: values,
      emails: fc.uniqueArray(
        word.map((name) => `${name || 'x'}@${domain}`.replace(/\n/g, '')),
        { maxLength: 3 },
      ),
      phones: phones.map((numbers) => numbers.map((number) => ({ phone: `${number}`, digits: `${number}` }))),
    },
    { noNullPrototype: true },
  );

test('a merge undone at once leaves both as they were', () => {
  fc.assert(
    fc.property(factsWith('a.example'), factsWith('b.example'), (kept, merged) => {
      const after = mergeFacts(kept, merged);
      assert.deepEqual(undoMergeFacts({ kept, merged, after }, after), { kept, merged });
    }),
  );
});

test('of two merges either may be undone first, and both undone leave the kept one as it was', () => {
  fc.assert(
    fc.property(
      factsWith('a.example'),
      factsWith('b.example'),
      factsWith('c.example'),
      fc.boolean(),
      (kept, one, two, firstFirst) => {
        const first = { kept, merged: one, after: mergeFacts(kept, one) };
        const second = { kept: first.after, merged: two, after: mergeFacts(first.after, two) };
        const [a, b] = firstFirst ? [first, second] : [second, first];
        const undoneA = undoMergeFacts(a, second.after);
        const undoneB = undoMergeFacts(b, undoneA.kept);
        for (const [undone, was] of [
          [undoneA.merged, a.merged],
          [undoneB.merged, b.merged],
          [undoneB.kept, kept],
        ] as const) {
          assert.deepEqual(undone.emails, was.emails);
          assert.deepEqual(undone.phones, was.phones);
        }
        if (!firstFirst) assert.deepEqual(undoneB.kept, kept);
      },
    ),
  );
});
