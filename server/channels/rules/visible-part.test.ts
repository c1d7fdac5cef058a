import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { visiblePart } from './visible-part.ts';

const own = 'The fern arrived today and it is lovely.\nMay I put it in the kitchen?';

/** What stands below the customer's own words, by client and language. Every one of them must be folded whole. */
const below: Record<string, string> = {
  'Gmail en':
    'On Mon, 5 Feb 2024 at 10:00, Fern & Clay <help@fernandclay.example> wrote:\n> Your fern is on its way.\n> Fern & Clay',
  'Gmail en, split':
    'On Mon, 5 Feb 2024 at 10:00, Fern & Clay Customer Care <\nhelp@fernandclay.example> wrote:\n\n> Your fern is on its way.',
  'Gmail de':
    'Am Mo., 5. Feb. 2024 um 10:00 Uhr schrieb Fern & Clay <\nhelp@fernandclay.example>:\n\n> Ihr Farn ist unterwegs.',
  'Gmail fr':
    'Le lun. 5 févr. 2024 à 10:00, Fern & Clay <help@fernandclay.example> a\nécrit :\n\n> Votre fougère est en route.',
  'Gmail es':
    'El lun, 5 feb 2024 a las 10:00, Fern & Clay (<help@fernandclay.example>)\nescribió:\n\n> Su helecho está en camino.',
  'Gmail it':
    'Il giorno lun 5 feb 2024 alle ore 10:00 Fern & Clay <\nhelp@fernandclay.example> ha scritto:\n\n> La felce è in viaggio.',
  'Gmail pt':
    'Em seg., 5 de fev. de 2024 às 10:00, Fern & Clay <help@fernandclay.example>\nescreveu:\n\n> A samambaia está a caminho.',
  'Gmail nl': 'Op ma 5 feb 2024 om 10:00 schreef Fern & Clay <help@fernandclay.example>:\n\n> Uw varen is onderweg.',
  'Gmail sv': 'Den mån 5 feb. 2024 kl 10:00 skrev Fern & Clay <help@fernandclay.example>:\n\n> Din ormbunke är på väg.',
  'Gmail da':
    'Den man. 5. feb. 2024 kl. 10.00 skrev Fern & Clay <help@fernandclay.example>:\n\n> Din bregne er på vej.',
  'Gmail no': 'man. 5. feb. 2024 kl. 10:00 skrev Fern & Clay <help@fernandclay.example>:\n\n> Bregnen din er på vei.',
  'Gmail fi':
    'ma 5. helmik. 2024 klo 10.00 Fern & Clay (help@fernandclay.example) kirjoitti:\n\n> Saniaisesi on matkalla.',
  'Gmail pl': 'pon., 5 lut 2024 o 10:00 Fern & Clay <help@fernandclay.example> napisał(a):\n\n> Paproć jest w drodze.',
  'Gmail ru': 'пн, 5 февр. 2024 г. в 10:00, Fern & Clay <help@fernandclay.example>:\n\n> Ваш папоротник в пути.',
  'Gmail cs':
    'po 5. 2. 2024 v 10:00 odesílatel Fern & Clay <help@fernandclay.example> napsal:\n\n> Kapradina je na cestě.',
  'Gmail tr':
    'Fern & Clay <help@fernandclay.example>, 5 Şub 2024 Pzt, 10:00 tarihinde şunu yazdı:\n\n> Eğrelti otunuz yolda.',
  'Gmail ja': '2024年2月5日(月) 10:00 Fern & Clay <help@fernandclay.example>:\n\n> シダを発送しました。',
  'Gmail zh': 'Fern & Clay <help@fernandclay.example> 于2024年2月5日周一 10:00写道：\n\n> 您的蕨类植物已发货。',
  'Gmail hu':
    'Fern & Clay <help@fernandclay.example> ezt írta (időpont: 2024. febr. 5., H, 10:00):\n\n> A páfrány úton van.',
  'Apple Mail en':
    '> On 5 Feb 2024, at 10:00, Fern & Clay <help@fernandclay.example> wrote:\n> \n> Your fern is on its way.',
  'Apple Mail de':
    'Am 05.02.2024 um 10:00 schrieb Fern & Clay <help@fernandclay.example>:\n\n> Ihr Farn ist unterwegs.',
  'Apple Mail fr':
    'Le 5 févr. 2024 à 10:00, Fern & Clay <help@fernandclay.example> a écrit :\n\nVotre fougère est en route.',
  'Thunderbird en': 'On 05/02/2024 10:00, Fern & Clay wrote:\n> Your fern is on its way.',
  'Thunderbird de': 'Am 05.02.24 um 10:00 schrieb Fern & Clay:\n> Ihr Farn ist unterwegs.',
  'Thunderbird ja': '2024/02/05 10:00、Fern & Clay さんは書きました:\n> シダを発送しました。',
  'Yahoo en':
    'On Monday, February 5, 2024 at 10:00:00 AM GMT+1, Fern & Clay <help@fernandclay.example> wrote: \n\n Your fern is on its way.',
  'Yahoo de':
    'Am Montag, 5. Februar 2024 um 10:00:00 MEZ hat Fern & Clay <help@fernandclay.example> Folgendes geschrieben:\n\n Ihr Farn ist unterwegs.',
  'Yahoo es':
    'El lunes, 5 de febrero de 2024, 10:00:00 CET, Fern & Clay <help@fernandclay.example> escribió:\n\n Su helecho está en camino.',
  'ProtonMail en':
    'Sent with Proton Mail secure email.\n\nOn Monday, February 5th, 2024 at 10:00 AM, Fern & Clay <help@fernandclay.example> wrote:\n\n> Your fern is on its way.',
  'ProtonMail, older':
    '------- Original Message -------\nOn Monday, February 5th, 2024 at 10:00 AM, Fern & Clay <help@fernandclay.example> wrote:\n\n> Your fern is on its way.',
  'Outlook desktop en':
    'From: Fern & Clay <help@fernandclay.example> \nSent: Monday, February 5, 2024 10:00 AM\nTo: Ada Moss <ada@moss.example>\nSubject: Your fern\n\nYour fern is on its way.',
  'Outlook desktop de':
    'Von: Fern & Clay <help@fernandclay.example> \nGesendet: Montag, 5. Februar 2024 10:00\nAn: Ada Moss <ada@moss.example>\nBetreff: Ihr Farn\n\nIhr Farn ist unterwegs.',
  'Outlook desktop fr':
    'De : Fern & Clay <help@fernandclay.example> \nEnvoyé : lundi 5 février 2024 10:00\nÀ : Ada Moss <ada@moss.example>\nObjet : Votre fougère\n\nElle est en route.',
  'Outlook desktop es':
    'De: Fern & Clay <help@fernandclay.example>\nEnviado el: lunes, 5 de febrero de 2024 10:00\nPara: Ada Moss\nAsunto: Su helecho\n\nEstá en camino.',
  'Outlook desktop it':
    'Da: Fern & Clay <help@fernandclay.example>\nInviato: lunedì 5 febbraio 2024 10:00\nA: Ada Moss\nOggetto: La felce\n\nÈ in viaggio.',
  'Outlook desktop pt':
    'De: Fern & Clay <help@fernandclay.example>\nEnviada em: segunda-feira, 5 de fevereiro de 2024 10:00\nPara: Ada Moss\nAssunto: Samambaia\n\nEstá a caminho.',
  'Outlook desktop nl':
    'Van: Fern & Clay <help@fernandclay.example>\nVerzonden: maandag 5 februari 2024 10:00\nAan: Ada Moss\nOnderwerp: Uw varen\n\nOnderweg.',
  'Outlook desktop sv':
    'Från: Fern & Clay <help@fernandclay.example>\nSkickat: den 5 februari 2024 10:00\nTill: Ada Moss\nÄmne: Din ormbunke\n\nPå väg.',
  'Outlook desktop da':
    'Fra: Fern & Clay <help@fernandclay.example>\nSendt: 5. februar 2024 10:00\nTil: Ada Moss\nEmne: Din bregne\n\nPå vej.',
  'Outlook desktop fi':
    'Lähettäjä: Fern & Clay <help@fernandclay.example>\nLähetetty: maanantai 5. helmikuuta 2024 10.00\nVastaanottaja: Ada Moss\nAihe: Saniainen\n\nMatkalla.',
  'Outlook desktop pl':
    'Od: Fern & Clay <help@fernandclay.example>\nWysłano: poniedziałek, 5 lutego 2024 10:00\nDo: Ada Moss\nTemat: Paproć\n\nW drodze.',
  'Outlook desktop ru':
    'От: Fern & Clay <help@fernandclay.example>\nОтправлено: 5 февраля 2024 г. 10:00\nКому: Ada Moss\nТема: Папоротник\n\nВ пути.',
  'Outlook desktop cs':
    'Od: Fern & Clay <help@fernandclay.example>\nOdesláno: pondělí 5. února 2024 10:00\nKomu: Ada Moss\nPředmět: Kapradina\n\nNa cestě.',
  'Outlook desktop tr':
    'Kimden: Fern & Clay <help@fernandclay.example>\nGönderildi: 5 Şubat 2024 Pazartesi 10:00\nKime: Ada Moss\nKonu: Eğrelti otu\n\nYolda.',
  'Outlook desktop ja':
    '差出人: Fern & Clay <help@fernandclay.example>\n送信日時: 2024年2月5日 10:00\n宛先: Ada Moss\n件名: シダ\n\n発送しました。',
  'Outlook desktop zh':
    '发件人: Fern & Clay <help@fernandclay.example>\n发送时间: 2024年2月5日 10:00\n收件人: Ada Moss\n主题: 蕨\n\n已发货。',
  'Outlook web':
    '________________________________\nFrom: Fern & Clay <help@fernandclay.example>\nSent: Monday, February 5, 2024 10:00:00 AM\nTo: Ada Moss <ada@moss.example>\nSubject: Your fern\n\nYour fern is on its way.',
  'Outlook mobile':
    'Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Fern & Clay <help@fernandclay.example>\nSent: Monday, February 5, 2024 10:00:00 AM\nTo: Ada Moss <ada@moss.example>\nSubject: Your fern\n\nYour fern is on its way.',
  'Outlook mobile de':
    'Outlook für Android herunterladen<https://aka.ms/x>\n________________________________\nVon: Fern & Clay <help@fernandclay.example>\nGesendet: Montag, Februar 5, 2024 10:00\nAn: Ada Moss\nBetreff: Ihr Farn\n\nUnterwegs.',
  'Outlook Express': '-----Original Message-----\nFrom: Fern & Clay\nYour fern is on its way.',
  'Samsung de':
    '-------- Ursprüngliche Nachricht --------\nVon: Fern & Clay <help@fernandclay.example>\nDatum: 05.02.24 10:00 (GMT+01:00)\nAn: ada@moss.example\nBetreff: Ihr Farn\n\nUnterwegs.',
  'iPhone en':
    'Sent from my iPhone\n\n> On 5 Feb 2024, at 10:00, Fern & Clay <help@fernandclay.example> wrote:\n> \n> Your fern is on its way.',
  'iPhone de':
    'Von meinem iPhone gesendet\n\n> Am 05.02.2024 um 10:00 schrieb Fern & Clay <help@fernandclay.example>:\n> \n> Unterwegs.',
  'iPhone fr': 'Envoyé de mon iPhone',
  'iPhone es': 'Enviado desde mi iPhone',
  'iPhone it': 'Inviato da iPhone',
  'iPhone pt': 'Enviado do meu iPhone',
  'iPhone nl': 'Verstuurd vanaf mijn iPhone',
  'iPhone sv': 'Skickat från min iPhone',
  'iPhone da': 'Sendt fra min iPhone',
  'iPhone fi': 'Lähetetty iPhonesta',
  'iPhone pl': 'Wysłane z iPhone’a',
  'iPhone ru': 'Отправлено с iPhone',
  'iPhone cs': 'Odesláno z iPhonu',
  'iPhone tr': 'iPhone’umdan gönderildi',
  'iPhone ja': 'iPhoneから送信',
  'iPhone zh': '发自我的 iPhone',
  'signature RFC 3676': '-- \nAda Moss\nMoss Gardens, 12 Lane\n+44 20 7946 0000',
  'closing en': 'Best regards,\n\nAda Moss\nMoss Gardens',
  'closing, two languages': 'Mit freundlichen Grüßen / Best regards\n\nAda Moos\nMoos GmbH',
  'closing with thanks': 'Many thanks and kind regards\nAda Moss\n12 Lane, Kent',
  'an unknown divider above a header':
    '---------- Původní e-mail ----------\nOd: Fern & Clay <help@fernandclay.example>\nKomu: ada@moss.example\nDatum: 5. 2. 2024 10:00:00\nPředmět: Kapradina\n\nNa cestě.',
  'closing de': 'Mit freundlichen Grüßen\nAda Moos',
};

for (const [name, tail] of Object.entries(below)) {
  test(`folds what stands below the customer's words: ${name}`, () => {
    assert.equal(visiblePart(`${own}\n\n${tail}\n`).visible, own);
    assert.equal(visiblePart(`${own}\r\n\r\n${tail.replaceAll('\n', '\r\n')}`).visible, own);
  });
}

/** Mails in which a careless reader hides the customer's own words. */
const stays: [name: string, text: string, visible: string][] = [
  [
    'answers between quotes',
    '> Which size?\nThe 20 cm one.\n> Which colour?\nTerracotta.',
    'The 20 cm one.\nTerracotta.',
  ],
  [
    'an answer below the quote',
    'On 5 Feb 2024 at 10:00, Fern <h@f.example> wrote:\n> Which size?\n\nThe large one.',
    'The large one.',
  ],
  [
    'a story with a verb',
    'In 2019 my aunt wrote:\nwater it once a week.',
    'In 2019 my aunt wrote:\nwater it once a week.',
  ],
  [
    'a list of stays',
    'From: 12 May\nTo: 14 May\nSubject: plant sitting',
    'From: 12 May\nTo: 14 May\nSubject: plant sitting',
  ],
  [
    'a question below the name',
    'Hello\n\nBest regards\nAda\n\nWhen will it arrive?',
    'Hello\n\nBest regards\nAda\n\nWhen will it arrive?',
  ],
  [
    'a sentence that begins like a phone',
    'Sent from my desk, as the phone is broken.',
    'Sent from my desk, as the phone is broken.',
  ],
  [
    'a postscript below the phone line',
    'Thanks\n\nSent from my iPhone\n\nPS: the pot is cracked',
    'Thanks\n\nPS: the pot is cracked',
  ],
  ['rules someone drew', 'Pots\n----\nThree please\n====', 'Pots\n----\nThree please\n===='],
  ['code in fences', '```\n--\nSent from my pot\n```\nsee above', '```\n--\nSent from my pot\n```\nsee above'],
  [
    'a bare forward',
    '---------- Forwarded message ---------\nFrom: Jo <jo@example.com>\nHello',
    '---------- Forwarded message ---------\nFrom: Jo <jo@example.com>\nHello',
  ],
  ["a colleague's words", 'At 10:30 your driver wrote:\nI am here', 'At 10:30 your driver wrote:\nI am here'],
  [
    'a dated quotation of our own words',
    'On 5 Feb 2024 your colleague wrote:\n\nwe will refund you. When?',
    'On 5 Feb 2024 your colleague wrote:\n\nwe will refund you. When?',
  ],
  [
    'a parcel that was sent from',
    'Tracking says:\nSent from Berlin\nArrived in Kent',
    'Tracking says:\nSent from Berlin\nArrived in Kent',
  ],
  [
    'a dash between paragraphs',
    'Two questions.\n—\nIs it hardy?\n—\nIs it green?',
    'Two questions.\n—\nIs it hardy?\n—\nIs it green?',
  ],
  ['nothing but a quote', '> Your fern is on its way.', ''],
  ['nothing', '', ''],
];

for (const [name, text, visible] of stays) {
  test(`keeps visible: ${name}`, () => assert.equal(visiblePart(text).visible, visible));
}

test('the segments in order are the mail, whatever it is', () => {
  const scrap = fc.constantFrom(
    ...Object.values(below).flatMap((tail) => tail.split('\n')),
    '> ',
    '',
    '--',
    '\r',
    '```',
    'Best regards',
    'Ada',
    'On Monday',
  );
  const mail = fc
    .array(fc.oneof(scrap, fc.string({ unit: 'binary' })), { maxLength: 40 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(mail, (text) => {
      const { segments } = visiblePart(text);
      assert.equal(segments.map((segment) => segment.text).join(''), text);
    }),
    { numRuns: 500 },
  );
});

/** Time grows with the length only. Measured and printed; a failure means that something became quadratic. */
const hostile: [name: string, text: string][] = [
  ['200 KB of >', '>'.repeat(200_000)],
  ['50,000 short lines', 'a fern\n'.repeat(50_000)],
  ['50,000 signature delimiters', '--\n'.repeat(50_000)],
  ['50,000 phone lines', 'Sent from my iPhone\n'.repeat(50_000)],
  ['50,000 half attributions', 'On Monday 5 Feb 2024 at 10:00, Jo wrote:\n\n> x\n'.repeat(17_000)],
  ['50,000 header lines', 'From: a@b.example\n'.repeat(50_000)],
  ['50,000 closings', 'Best regards\nAda\n\n'.repeat(17_000)],
  ['200 KB of spaces', ' '.repeat(200_000)],
  ['200 KB of <', `${'<'.repeat(200_000)} wrote:`],
  ['500 lines of brackets', `${'<('.repeat(200)} 10:00 wrote:\n`.repeat(500)],
  ['200 KB of dashes', '-'.repeat(200_000)],
  ['blank lines', '\n'.repeat(200_000)],
];

for (const [name, text] of hostile) {
  test(`hostile: ${name}`, (t) => {
    const before = performance.now();
    visiblePart(text);
    const ms = Math.round(performance.now() - before);
    t.diagnostic(`${ms} ms (goal 200)`);
    assert.ok(ms < 5000, `${ms} ms`);
  });
}

const fixtures = new URL('../../../../shared/data/mail/replies/test/fixtures/', import.meta.url);
test('replies collected elsewhere: at least 95 of 100 are right', {
  skip: !existsSync(fixtures) && 'no ../shared/data/mail here',
}, (t) => {
  const table = new URL('../../../test/corpus/replies-expected.json', import.meta.url);
  const expected: Record<string, [number, number][]> = JSON.parse(readFileSync(table, 'utf8'));
  const names = readdirSync(fixtures);
  const wrong = names.filter((name) => {
    const text = readFileSync(new URL(name, fixtures), 'utf8');
    return squeeze(visiblePart(text).visible) !== squeeze(linesOf(text, expected[name] ?? []));
  });
  t.diagnostic(`${names.length - wrong.length} of ${names.length} right; wrong: ${wrong.join(', ') || 'none'}`);
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
  assert.ok(wrong.length <= names.length * 0.05);
});

function linesOf(text: string, ranges: readonly [number, number][]): string {
  const lines = text.split('\n');
  return ranges.map(([from, to]) => lines.slice(from - 1, to).join('\n')).join('\n');
}

/** Spaces at line ends and the number of blank lines are not the point. */
function squeeze(text: string): string {
  return text
    .split(/\s*\n\s*/u)
    .join('\n')
    .trim();
}
