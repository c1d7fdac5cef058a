import assert from 'node:assert/strict';
import test from 'node:test';
import { type AutomaticMail, type AutomaticMailInput, classifyAutomatic } from './automatic-mail.ts';

function mail(headers: Record<string, string>, over: Partial<AutomaticMailInput> = {}): AutomaticMailInput {
  return {
    headers: Object.entries(headers),
    from: 'ada@moss.example',
    returnPath: 'ada@moss.example',
    subject: 'My fern',
    ownAddresses: new Set(['help@fernandclay.example']),
    ownMark: 'mark-1',
    ...over,
  };
}

type Row = [name: string, input: AutomaticMailInput, kind: AutomaticMail['kind'], mayAnswer: boolean];
const away = { 'Auto-Submitted': 'auto-replied' };
const subjects = [
  'Automatic reply: Your fern',
  'Out of office: Re: Your fern',
  'Automatische Antwort: Ihr Farn',
  'Abwesenheitsnotiz: Ihr Farn',
  'Réponse automatique : Votre fougère',
  'Respuesta automática: Su helecho',
  'Risposta automatica: La felce',
  'Resposta automática: Samambaia',
  'Automatisch antwoord: Uw varen',
  'Autosvar: Din ormbunke',
  'Automatisk svar: Din bregne',
  'Automaattinen vastaus: Saniainen',
  'Automatyczna odpowiedź: Paproć',
  'Автоматический ответ: Папоротник',
  'Automatická odpověď: Kapradina',
  'Otomatik yanıt: Eğrelti',
  '自動応答: シダ',
  '自动答复: 蕨',
];

const rows: Row[] = [
  ['a person', mail({}), 'person', true],
  ['Auto-Submitted: no is a person', mail({ 'Auto-Submitted': 'no' }), 'person', true],
  ['a person on holiday by subject only', mail({}, { subject: 'Out of the office plants' }), 'person', true],
  ['a person who asks about vacation care', mail({}, { subject: 'Vacation watering' }), 'person', true],
  ['an automatic answer', mail(away), 'auto-reply', false],
  ['Auto-Submitted with a comment', mail({ 'auto-submitted': 'Auto-Replied (rejected)' }), 'auto-reply', false],
  ['a generated notice', mail({ 'Auto-Submitted': 'auto-generated' }), 'auto-reply', false],
  ['a generated newsletter', mail({ 'Auto-Submitted': 'auto-generated', 'List-Id': '<n.x.example>' }), 'bulk', false],
  ['X-Autoreply', mail({ 'X-Autoreply': 'yes' }), 'auto-reply', false],
  ['X-Autorespond', mail({ 'X-Autorespond': 'Your fern' }), 'auto-reply', false],
  ['Precedence auto_reply', mail({ Precedence: 'auto_reply' }), 'auto-reply', false],
  ['Precedence bulk', mail({ Precedence: 'bulk' }), 'bulk', false],
  ['Precedence junk', mail({ Precedence: 'JUNK' }), 'bulk', false],
  ['Precedence list', mail({ Precedence: ' list ' }), 'bulk', false],
  ['List-Id', mail({ 'List-Id': 'Plants <plants.lists.example>' }), 'bulk', false],
  ['List-Unsubscribe', mail({ 'List-Unsubscribe': '<https://x.example/u>' }), 'bulk', false],
  ['X-Auto-Response-Suppress asks for silence', mail({ 'X-Auto-Response-Suppress': 'All' }), 'person', false],
  [
    'Exchange absence note',
    mail({ ...away, 'X-Auto-Response-Suppress': 'All' }, { subject: 'Automatic reply: Fern' }),
    'out-of-office',
    false,
  ],
  [
    'Gmail vacation responder',
    mail({ ...away, 'X-Autoreply': 'yes' }, { subject: 'On holiday Re: Your fern' }),
    'out-of-office',
    false,
  ],
  [
    'Sieve vacation',
    mail({ 'Auto-Submitted': 'auto-replied (vacation)' }, { subject: 'Auto: Your fern' }),
    'out-of-office',
    false,
  ],
  ['X-Vacation', mail({ 'X-Vacation': 'yes' }), 'out-of-office', false],
  [
    'absence by subject and empty return path',
    mail({}, { subject: 'Bin im Urlaub', returnPath: '' }),
    'out-of-office',
    false,
  ],
  [
    'a bounce report',
    mail({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }),
    'bounce',
    false,
  ],
  ['Exim X-Failed-Recipients', mail({ 'X-Failed-Recipients': 'jo@x.example' }), 'bounce', false],
  ['MAILER-DAEMON with an empty path', mail({}, { from: 'mailer-daemon@mx.example', returnPath: '' }), 'bounce', false],
  [
    'postmaster who cannot deliver',
    mail({}, { from: 'postmaster@mx.example', subject: 'Undeliverable: Your fern' }),
    'bounce',
    false,
  ],
  ['a postmaster who writes', mail({}, { from: 'postmaster@mx.example', subject: 'About your DNS' }), 'person', false],
  ['noreply', mail({}, { from: 'noreply@shop.example' }), 'person', false],
  ['no-reply with a plus part', mail({}, { from: 'no-reply+17@shop.example' }), 'person', false],
  ['do_not_reply', mail({}, { from: 'do_not_reply@shop.example' }), 'person', false],
  ['orders-noreply', mail({}, { from: 'orders-noreply@shop.example' }), 'person', false],
  ['no From at all', mail({}, { from: '' }), 'person', false],
  ['one of our addresses', mail({}, { from: 'help@fernandclay.example' }), 'own', false],
  ['one of our addresses with a token', mail({}, { from: 'help+t1.m2.abc@fernandclay.example' }), 'own', false],
  ['our own header', mail({ 'X-Warmline-Ticket': 'mark-1; ticket=4' }), 'own', false],
  ["another Warmline's header is a person", mail({ 'X-Warmline-Ticket': 'mark-2; ticket=4' }), 'person', true],
  ...subjects.map((subject): Row => [`absence by prefix: ${subject}`, mail({}, { subject }), 'out-of-office', false]),
];

for (const [name, input, kind, mayAnswer] of rows) {
  test(name, () => {
    const answer = classifyAutomatic(input);
    assert.deepEqual(
      [answer.kind, answer.mayAnswerAutomatically, answer.automatic],
      [kind, mayAnswer, kind !== 'person'],
    );
  });
}
