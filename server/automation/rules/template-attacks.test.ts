import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate, templateFaults } from '../../platform/fill-template.ts';
import { templateWords } from './template-words.ts';

const hostile = `"><script>alert(1)</script>{{ticket.id}}`;
const facts = {
  ticket: {
    id: 7,
    subject: hostile,
    tags: Array.from({ length: 50 }, (_, at) => `tag${at}`),
    created: '2026-03-02T23:30:00Z',
  },
  customer: { name: 'Nora Lind', first_name: '' },
};
const fill = (source: string, format: 'text' | 'html' = 'text') =>
  fillTemplate({ source, format }, facts, templateWords, 'Europe/Berlin');

/** What would read files, run long, grow without end or reach the program itself. Each is refused when it is saved. */
const refused: [attack: string, source: string][] = [
  ['a file', '{% include "/etc/passwd" %}'],
  ['a file as a layout', '{% layout "/etc/passwd" %}'],
  ['a file rendered', '{% render "../../package.json" %}'],
  ['a loop', '{% for i in (1..1000000000) %}x{% endfor %}'],
  ['a table of loops', '{% tablerow i in (1..1000000000) %}x{% endtablerow %}'],
  ['doubling by assignment', '{% assign a = "xxxx" %}{% assign a = a | append: a %}'],
  ['doubling by capture', '{% capture a %}xx{% endcapture %}'],
  ['many tags in one', '{% liquid\nassign a = 1 %}'],
  ['growing by replacing', '{{ ticket.subject | replace: "a", "aaaaaaaaaa" }}'],
  ['growing by appending', '{{ ticket.subject | append: ticket.subject }}'],
  ['unescaped values', '{{ ticket.subject | raw }}'],
  ['the constructor', '{{ ticket.constructor }}'],
  ['the prototype', '{{ ticket.__proto__.polluted }}'],
  ['the prototype by another name', '{{ ticket["__proto__"] }}'],
  ['a name made of words', '{{ ticket[customer.name] }}'],
  ['the environment', '{{ process.env.DATABASE_URL }}'],
  ['everything', '{{ globals }}'],
  ['a field that is none', '{{ ticket.fields.__proto__ }}'],
  ['an open tag', '{% if ticket.id %}'],
  ['an open output', '{{ ticket.id'],
  ['too much to read', `${'x'.repeat(20_001)}`],
];
for (const [attack, source] of refused)
  test(`refused at saving: ${attack}`, () => {
    const [fault] = templateFaults(source, templateWords);
    assert.ok(fault, 'has a fault');
    assert.ok(fault.line >= 1 && fault.column >= 1);
    assert.throws(() => fill(source));
  });

test('what passes is filled in quickly, and never grows beyond its limits', () => {
  const slow = [
    '{{ "now" | date: "%1000000000d" }}',
    '{% if (1..1000000000) contains 5 %}x{% endif %}',
    `${'{% if ticket.id %}'.repeat(1000)}x${'{% endif %}'.repeat(1000)}`.slice(0, 20_000),
    '{{ ticket.tags | join: "x" }}'.repeat(600),
    `{{ ticket.subject ${'| truncate: 9999 '.repeat(900)} }}`,
  ];
  for (const source of slow) {
    const begun = performance.now();
    let length = 0;
    try {
      length = fill(source).length;
    } catch {
      // Refused by a limit: just as well.
    }
    assert.ok(performance.now() - begun < 1500, source.slice(0, 60));
    assert.ok(length <= 1_000_000, source.slice(0, 60));
  }
});

test('values are text: escaped in HTML, and never read as a template again', () => {
  assert.equal(fill('{{ticket.subject}}'), hostile);
  assert.equal(fill('<p title="{{ticket.subject}}">{{ ticket.subject }}</p>', 'html').includes('<script'), false);
  assert.ok(fill('{{ticket.subject}}', 'html').endsWith('{{ticket.id}}'));
});

test('what an editor makes of quotation marks is understood', () => {
  assert.equal(
    fill('<p>Hello {{ customer.first_name | default: &quot;there&quot; }}</p>', 'html'),
    '<p>Hello there</p>',
  );
  assert.equal(fill('Hello {{ customer.first_name | default: "there" }}'), 'Hello there');
});

test('dates are those of the company', () => {
  assert.equal(fill('{{ ticket.created | date: "%d.%m.%Y %H:%M" }}'), '03.03.2026 00:30');
});

test('an unknown name is told with its line and column', () => {
  const faults = templateFaults('Hello {{customer.name}},\n\n  {{ ticket.nubmer }}', templateWords);
  assert.deepEqual(faults, [
    { line: 3, column: 6, code: 'template.name-unknown', message: 'There is nothing called ticket.nubmer.' },
  ]);
});
