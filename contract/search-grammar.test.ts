import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conditionFaults } from './condition-faults.ts';
import type { ConditionTree } from './conditions.ts';
import { printSearch } from './print-search.ts';
import { parseSearch } from './search-grammar.ts';
import type { SearchField } from './search-keys.ts';

const fields: SearchField[] = [
  { key: 'wood', type: 'dropdown', options: ['Oak', 'Red beech'] },
  { key: 'gift', type: 'checkbox', options: [] },
  { key: 'height', type: 'decimal', options: [] },
  { key: 'uses', type: 'multi-select', options: ['Indoor', 'Outdoor'] },
  { key: 'size', type: 'text', options: [] },
  { key: 'wanted_by', type: 'date', options: [] },
];
const names: Record<string, number[]> = {
  'agent lena park': [4],
  'agent lena': [4, 9],
  'team orders': [2],
  'customer nora@post.example': [7],
};
const lists = { fields, idsOf: (kind: string, name: string) => names[`${kind} ${name.toLowerCase()}`] ?? [] };
const parse = (text: string) => parseSearch(text, lists);
const words = (value: string, not = false): ConditionTree => ({
  field: 'words',
  op: not ? 'contains-not' : 'contains',
  values: [value],
});

const table: [string, ConditionTree][] = [
  ['', { all: [] }],
  ['  — & ', { all: [] }],
  ['planter', words('planter')],
  ['cracked planter', { all: [words('cracked'), words('planter')] }],
  ['cracked AND planter', { all: [words('cracked'), words('planter')] }],
  ['"cracked planter"', words('"cracked planter"')],
  ['"cracked pla', words('"cracked pla"')],
  ['-refund', words('refund', true)],
  ['--refund', words('refund')],
  ['-"my refund"', words('"my refund"', true)],
  ['or and a - b', { all: [words('or'), words('and'), words('a'), words('b')] }],
  [
    '10:30 https://fern.example/a Re: x',
    { all: [words('10:30'), words('https://fern.example/a'), words('Re:'), words('x')] },
  ],
  ['a OR b c', { any: [words('a'), { all: [words('b'), words('c')] }] }],
  ['(a OR b) c', { all: [{ any: [words('a'), words('b')] }, words('c')] }],
  ['-(a OR b)', { none: [words('a'), words('b')] }],
  ['-(a b)', { none: [{ all: [words('a'), words('b')] }] }],
  ['status:open,pending', { field: 'status', op: 'is', values: ['open', 'pending'] }],
  ['STATUS:Open', { field: 'status', op: 'is', values: ['open'] }],
  ['-status:solved', { field: 'status', op: 'is-not', values: ['solved'] }],
  ['priority:none', { field: 'priority', op: 'is', values: [null] }],
  ['assignee:me,none', { field: 'assignee', op: 'is', values: ['me', null] }],
  ['assignee:"Lena Park"', { field: 'assignee', op: 'is', values: [4] }],
  ['assignee:lena', { field: 'assignee', op: 'is', values: [4, 9] }],
  ['assignee:7', { field: 'assignee', op: 'is', values: [7] }],
  ['requester:nora@post.example', { field: 'requester', op: 'is', values: [7] }],
  ['team:orders', { field: 'team', op: 'is', values: [2] }],
  ['tag:VIP', { field: 'tag', op: 'is', values: ['vip'] }],
  ['tag:vip+late', { field: 'tag', op: 'has-all', values: ['vip', 'late'] }],
  ['tag:"very late"', { field: 'tag', op: 'is', values: ['very late'] }],
  ['subject:planter', { field: 'subject', op: 'contains', values: ['planter'] }],
  ['subject="My 12"" pot"', { field: 'subject', op: 'is', values: ['My 12" pot'] }],
  ['subject:none', { field: 'subject', op: 'is', values: [null] }],
  ['created>2026-01-01', { field: 'created', op: 'more', values: ['2026-01-01'] }],
  ['updated<=-3d', { field: 'updated', op: 'at-most', values: ['-3d'] }],
  ['solved:2026-01-01', { field: 'solved', op: 'is', values: ['2026-01-01'] }],
  ['-due:none', { field: 'due', op: 'is-not', values: [null] }],
  ['-created>-3d', { none: [{ field: 'created', op: 'more', values: ['-3d'] }] }],
  ['rating>=4', { field: 'rating', op: 'at-least', values: [4] }],
  ['has:attachment', { field: 'has-attachment', op: 'is', values: [true] }],
  ['-is:unread', { field: 'unread', op: 'is', values: [false] }],
  ['is:spam', { field: 'spam', op: 'is', values: [true] }],
  ['cf.wood:"red beech"', { field: 'cf.wood', op: 'is', values: ['Red beech'] }],
  ['cf.gift:yes', { field: 'cf.gift', op: 'is', values: [true] }],
  ['-cf.gift:yes', { field: 'cf.gift', op: 'is', values: [false] }],
  ['cf.height<2.5', { field: 'cf.height', op: 'less', values: [2.5] }],
  ['cf.uses:Indoor+Outdoor', { field: 'cf.uses', op: 'has-all', values: ['Indoor', 'Outdoor'] }],
  ['cf.size:12', { field: 'cf.size', op: 'contains', values: ['12'] }],
  ['cf.wanted_by>=2026-03-01', { field: 'cf.wanted_by', op: 'at-least', values: ['2026-03-01'] }],
];

for (const [text, tree] of table)
  test(`reads ${text || 'nothing'}`, () => {
    assert.deepEqual(parse(text), { tree, faults: [] });
    assert.deepEqual(conditionFaults(tree, fields, 'view'), []);
    assert.deepEqual(parse(printSearch(tree, fields)).tree, tree, printSearch(tree, fields));
  });

const faulty: [string, string, number, number, string | null][] = [
  ['a staus:open', 'search.key-unknown', 2, 7, 'status'],
  ['colour:red', 'search.key-unknown', 0, 6, null],
  ['cf.wod:Oak', 'search.key-unknown', 0, 6, 'cf.wood'],
  ['status:opne', 'search.value-unknown', 7, 11, 'open'],
  ['status: open', 'search.value-missing', 0, 7, null],
  ['is:unraed', 'search.value-unknown', 3, 9, 'unread'],
  ['status>open', 'search.sign-unfit', 0, 11, null],
  ['tag:a+b,c', 'search.sign-unfit', 0, 9, null],
  ['assignee:bob', 'search.name-unknown', 9, 12, null],
  ['created>soon', 'search.moment-unknown', 8, 12, null],
  ['rating>many', 'search.number-unknown', 7, 11, null],
  ['(a OR b', 'search.parenthesis-open', 0, 1, null],
  ['a) b', 'search.parenthesis-stray', 1, 2, null],
  ['a OR', 'search.side-missing', 2, 4, null],
  ['OR a', 'search.side-missing', 0, 2, null],
  ['-(a (b OR (c d)))', 'search.too-deep', 0, 17, null],
];
for (const [text, code, from, to, nearest] of faulty)
  test(`explains ${text}`, () => {
    const [fault, ...more] = parse(text).faults;
    assert.ok(fault);
    assert.deepEqual(more, []);
    assert.deepEqual([fault.code, fault.from, fault.to, fault.nearest], [code, from, to, nearest]);
  });

const leaf = fc.constantFrom(...table.map(([, tree]) => tree).filter((tree) => 'field' in tree));
const { tree } = fc.letrec<{ tree: ConditionTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    ...(['all', 'any', 'none'] as const).map((join) =>
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => ({ [join]: parts }) as ConditionTree),
    ),
  ),
}));

test('every tree prints as a query that reads back and prints the same', () => {
  fc.assert(
    fc.property(tree, (conditions) => {
      const first = parse(printSearch(conditions, fields));
      if (first.faults.some((fault) => fault.code === 'search.too-deep')) return;
      assert.deepEqual(first.faults, []);
      const again = parse(printSearch(first.tree, fields));
      assert.deepEqual(again, first);
    }),
    { numRuns: 1000 },
  );
});

const piece = fc.constantFrom(
  '(',
  ')',
  '-',
  '"',
  ' ',
  ' OR ',
  ':',
  ',',
  '+',
  'status:',
  'open',
  'cf.',
  'cf.wood:',
  'tag:',
  'none',
  'me',
  '>',
  '<=',
  'a',
  '\u0000',
  '\ud800',
  '""',
  'is:',
  '#1',
);
test('whatever is typed is read or explained, with places inside the text', () => {
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { tree: read, faults } = parse(text);
      for (const fault of faults) assert.ok(fault.from >= 0 && fault.to <= text.length && fault.from < fault.to);
      if (faults.length > 0) return;
      assert.deepEqual(conditionFaults(read, fields, 'view'), []);
      assert.deepEqual(parse(printSearch(read, fields)), { tree: read, faults: [] }, printSearch(read, fields));
    }),
    { numRuns: 3000 },
  );
});

test('long and nested queries cost little', () => {
  const begin = performance.now();
  for (const text of ['('.repeat(2000), '-'.repeat(2000), '"'.repeat(2000), 'a '.repeat(1000), 'a:'.repeat(1000)])
    parse(text);
  assert.ok(performance.now() - begin < 500);
});
