import assert from 'node:assert/strict';
import test from 'node:test';
import type { AutomaticMail } from './automatic-mail.ts';
import { intakeVerdict } from './intake-verdict.ts';

const says = (kind: AutomaticMail['kind'], reason = ''): AutomaticMail => ({
  automatic: kind !== 'person',
  kind,
  mayAnswerAutomatically: false,
  reason,
});
const ada = { name: 'Ada', address: 'ada@moss.example' };

const rows: [
  name: string,
  sender: typeof ada | null,
  automatic: AutomaticMail,
  verdict: ReturnType<typeof intakeVerdict>,
][] = [
  ['a person', ada, says('person'), { outcome: 'filed', sender: ada }],
  ['an absence note', ada, says('out-of-office'), { outcome: 'filed', sender: ada }],
  ['nobody', null, says('person'), { outcome: 'quarantined', reason: 'mail.no-sender' }],
  ['a bounce from nobody', null, says('bounce'), { outcome: 'filed', sender: null }],
  ['our own mail', ada, says('own', 'own-mail'), { outcome: 'ignored', reason: 'mail.own' }],
  ['only our address', ada, says('own', 'own-address'), { outcome: 'filed', sender: ada }],
];
for (const [name, sender, automatic, verdict] of rows) {
  test(name, () => assert.deepEqual(intakeVerdict(sender, automatic), verdict));
}
