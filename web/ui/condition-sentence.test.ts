import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next from 'i18next';
import {
  type ConditionTree,
  changeOps,
  conditionFields,
  type FieldContract,
  type FieldKind,
  kindOf,
  opsOfKind,
} from '../../contract/conditions.ts';
import { catalogue as de } from '../words/de.ts';
import { catalogue as en } from '../words/en.ts';
import { conditionSentence } from './condition-sentence.ts';
import type { ConditionWords } from './use-condition-words.ts';

for (const [language, words] of Object.entries({ en: en.conditions, de: de.conditions })) {
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], words);
  test(`${language}: every field, operator and fixed value has its words`, () => {
    const wanted = Object.entries(conditionFields as Record<string, FieldContract>).flatMap(([field, contract]) => [
      `field.${field}`,
      ...(contract.options ?? []).map((option) => `value.${field}.${option}`),
      ...(contract.kind === 'flag' ? [`flag.${field}.yes`, `flag.${field}.no`] : []),
    ]);
    const kinds = Object.entries(opsOfKind).flatMap(([kind, ops]) => ops.map((op) => `op.${kind}.${op}`));
    const all = [...wanted, ...kinds, ...changeOps.map((op) => `op.${op}`)];
    assert.deepEqual(
      all.filter((path) => typeof at(path) !== 'string'),
      [],
    );
  });
}

function wordsIn(language: 'en' | 'de'): ConditionWords {
  const i18n = i18next.createInstance();
  i18n.init({ lng: language, resources: { en, de }, ns: ['conditions'], interpolation: { escapeValue: false } });
  const { t } = i18n;
  return {
    t,
    fields: [],
    kind: (field): FieldKind | undefined => kindOf(field, [{ key: 'gift', type: 'checkbox' }]),
    field: (field) => (field === 'cf.gift' ? 'Gift' : t(`conditions:field.${field}`)),
    value: (field, value) =>
      value === null ? t([`conditions:nothing.${field}`, 'conditions:nothing.other']) : String(value),
    list: (words, join) =>
      new Intl.ListFormat(language, { type: join === 'or' ? 'disjunction' : 'conjunction' }).format(words),
  };
}

const sentences: [ConditionTree, en: string, de: string][] = [
  [{ all: [] }, 'every ticket', 'jedes Ticket'],
  [{ any: [] }, 'no ticket', 'kein Ticket'],
  [
    { field: 'tag', op: 'has-all', values: ['a', 'b'] },
    'Tag includes all of a and b',
    'Schlagwort umfasst alle von a und b',
  ],
  [{ field: 'assignee', op: 'is', values: [null] }, 'Assignee is nobody', 'Zuständig ist niemand'],
  [{ field: 'rating', op: 'is-not', values: [null] }, 'Rating is not empty', 'Bewertung ist nicht leer'],
  [{ field: 'unread', op: 'is', values: [false] }, 'is read', 'ist gelesen'],
  [{ field: 'cf.gift', op: 'is', values: [true] }, 'Gift is ticked', 'Gift ist angekreuzt'],
  [
    { field: 'waiting', op: 'less', values: ['-4h'] },
    'Wait began more than 4 hours ago',
    'Wartezeit begann vor mehr als 4 Stunden',
  ],
  [{ field: 'due', op: 'at-most', values: ['+1d'] }, 'Due in less than 1 day', 'Fällig in weniger als 1 Tag'],
  [{ field: 'priority', op: 'changed', values: [] }, 'Priority changed', 'Priorität hat sich geändert'],
  [
    {
      all: [
        { field: 'tag', op: 'is', values: ['vip'] },
        {
          any: [
            { field: 'spam', op: 'is', values: [true] },
            { field: 'deleted', op: 'is', values: [true] },
          ],
        },
      ],
    },
    'Tag is vip and (is spam or is in the trash)',
    'Schlagwort ist vip und (ist Spam oder liegt im Papierkorb)',
  ],
  [
    { none: [{ field: 'subject', op: 'contains', values: ['a', 'b', 'c'] }] },
    'none of: (Subject contains a, b, or c)',
    'nichts davon: (Betreff enthält a, b oder c)',
  ],
];

test('conditions are said as a sentence in both languages', () => {
  for (const [tree, english, german] of sentences) {
    assert.equal(conditionSentence(tree, wordsIn('en')), english);
    assert.equal(conditionSentence(tree, wordsIn('de')), german);
  }
});
