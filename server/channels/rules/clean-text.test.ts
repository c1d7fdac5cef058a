import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { cleanLine } from './clean-line.ts';
import { cleanSubject, isForwardSubject } from './clean-subject.ts';
import { cleanText } from './clean-text.ts';

test('what the database cannot take is replaced, line ends are one kind', () => {
  assert.equal(cleanText('fern\0pot'), 'fern\ufffdpot');
  assert.equal(cleanText('\ud800fern\udc00'), '\ufffdfern\ufffd');
  assert.equal(cleanText('a\r\nb\rc\td\u0007\u001b[31m'), 'a\nb\nc\td[31m');
  assert.equal(cleanText('🌿🌿', 3), '🌿\ufffd');
  assert.equal(cleanText('fern', 2), 'fe');
});

test('a cleaned text is well formed, within its cap and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, most) => {
      const clean = cleanText(text, most);
      assert.ok(clean.isWellFormed() && !clean.includes('\0') && clean.length <= most);
      assert.equal(cleanText(clean, most), clean);
    }),
  );
});

const lines: [raw: string, line: string][] = [
  ['  a \r\n\t fern ', 'a fern'],
  ['invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['f\u200bern\ufeff', 'fern'],
  ['\u200efern\u200f \u2066pot\u2069', 'fern pot'],
  ['👩\u200d🌾', '👩\u200d🌾'],
];
for (const [raw, line] of lines) test(`one line: ${JSON.stringify(raw)}`, () => assert.equal(cleanLine(raw), line));
test('a long line is cut at a whole character', () => assert.equal(cleanLine('🌿'.repeat(400), 501), '🌿'.repeat(250)));

const subjects: [raw: string, subject: string, forward: boolean][] = [
  ['Re: Fern', 'Fern', false],
  ['RE: Re: AW: Fern', 'Fern', false],
  ['Re[2]: Fern', 'Fern', false],
  ['AW: WG: Farn', 'Farn', false],
  ['WG: Farn', 'Farn', true],
  ['TR : Fougère', 'Fougère', true],
  ['Réf : Fougère', 'Fougère', false],
  ['RV: Helecho', 'Helecho', true],
  ['I: Felce', 'Felce', true],
  ['R: Felce', 'Felce', false],
  ['Doorst: Varen', 'Varen', true],
  ['Antw: Varen', 'Varen', false],
  ['SV: Ormbunke', 'Ormbunke', false],
  ['VS: Saniainen', 'Saniainen', false],
  ['Odp: Paproć', 'Paproć', false],
  ['PD: Paproć', 'Paproć', true],
  ['Ynt: Eğrelti', 'Eğrelti', false],
  ['İlt: Eğrelti', 'Eğrelti', true],
  ['回复：蕨', '蕨', false],
  ['转发: 蕨', '蕨', true],
  ['Ответ: Папоротник', 'Папоротник', false],
  ['Reply to my question', 'Reply to my question', false],
  ['Tree: how tall?', 'Tree: how tall?', false],
  ['', '', false],
];
for (const [raw, subject, forward] of subjects) {
  test(`subject ${raw || '(empty)'}`, () => {
    assert.equal(cleanSubject(raw), subject);
    assert.equal(isForwardSubject(raw), forward);
  });
}
