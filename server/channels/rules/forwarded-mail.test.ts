import assert from 'node:assert/strict';
import test from 'node:test';
import { forwardedMail } from './forwarded-mail.ts';
import { readMail } from './read-mail.ts';

async function forwarded(subject: string, body: string) {
  const mail = await readMail(
    Buffer.from(
      `From: mia@fernandclay.example\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`,
    ),
  );
  return forwardedMail(mail, mail.text ?? '');
}

/** Header lines of a forwarded mail: the words for From, Date, To and Subject by language. */
const blocks: [mark: string, divider: string, labels: [string, string, string, string]][] = [
  ['Fwd', '---------- Forwarded message ---------', ['From', 'Date', 'To', 'Subject']],
  ['WG', '-------- Weitergeleitete Nachricht --------', ['Von', 'Datum', 'An', 'Betreff']],
  ['TR', '---------- Message transféré ---------', ['De ', 'Date ', 'À ', 'Objet ']],
  ['RV', '---------- Mensaje reenviado ---------', ['De', 'Fecha', 'Para', 'Asunto']],
  ['I', '---------- Messaggio inoltrato ---------', ['Da', 'Data', 'A', 'Oggetto']],
  ['ENC', '---------- Mensagem encaminhada ---------', ['De', 'Data', 'Para', 'Assunto']],
  ['Doorst', '---------- Doorgestuurd bericht ---------', ['Van', 'Datum', 'Aan', 'Onderwerp']],
  ['VB', '---------- Vidarebefordrat meddelande ---------', ['Från', 'Datum', 'Till', 'Ämne']],
  ['Fwd', '---------- Videresendt besked ---------', ['Fra', 'Dato', 'Til', 'Emne']],
  ['VL', '---------- Edelleenlähetetty viesti ---------', ['Lähettäjä', 'Päiväys', 'Vastaanottaja', 'Aihe']],
  ['PD', '---------- Wiadomość przekazana ---------', ['Od', 'Data', 'Do', 'Temat']],
  ['Fwd', '---------- Пересылаемое сообщение ---------', ['От', 'Дата', 'Кому', 'Тема']],
  ['Fwd', '---------- Přeposlaná zpráva ---------', ['Od', 'Datum', 'Komu', 'Předmět']],
  ['Ilt', '---------- Yönlendirilmiş ileti ---------', ['Kimden', 'Tarih', 'Kime', 'Konu']],
  ['转发', '---------- 转发的邮件 ---------', ['发件人', '日期', '收件人', '主题']],
];

for (const [mark, divider, [from, date, to, subject]] of blocks) {
  test(`forward: ${divider}`, async () => {
    const header = `${from}: Cy Reed <Cy@Reed.example>\n${date}: 2 March 2026 07:00\n${to}: mia@fernandclay.example\n${subject}: Re: Wilted fern\n\nIt has wilted.\n\nCy\n`;
    const answer = {
      from: { name: 'Cy Reed', address: 'cy@reed.example' },
      subject: 'Wilted fern',
      text: 'It has wilted.\n\nCy',
    };
    assert.deepEqual(await forwarded('Wilted fern', `Please help.\n\n${divider}\n${header}`), {
      ...answer,
      comment: 'Please help.',
    });
    assert.deepEqual(await forwarded(`${mark}: Wilted fern`, header), { ...answer, comment: '' });
  });
}

const senders: [line: string, name: string][] = [
  ['Cy Reed [mailto:cy@reed.example]', 'Cy Reed'],
  ['Cy Reed<mailto:cy@reed.example>', 'Cy Reed'],
  ['"Reed, Cy" <cy@reed.example>', 'Reed, Cy'],
  ['cy@reed.example', ''],
  ['cy@reed.example <cy@reed.example>', ''],
  ['Cy Reed via Shop\n<cy@reed.example>', 'Cy Reed via Shop'],
];
for (const [line, name] of senders) {
  test(`sender ${JSON.stringify(line)}`, async () => {
    const answer = await forwarded(
      'FW: Fern',
      `From: ${line}\nSent: Monday\nTo: mia@fernandclay.example\nSubject: Fern\n\nHelp`,
    );
    assert.deepEqual(answer?.from, { name, address: 'cy@reed.example' });
  });
}

test('a reply, an unreadable block and a plain mail are no forward', async () => {
  const block = 'From: Cy Reed <cy@reed.example>\nSent: Monday\nTo: mia@fernandclay.example\nSubject: Fern\n\nHelp';
  assert.equal(await forwarded('Re: Fern', `Done.\n\n${block}`), null);
  assert.equal(await forwarded('Re: Fern', `Done.\n\n-----Original Message-----\n${block}`), null);
  assert.equal(await forwarded('Fwd: Fern', 'See below'), null);
  assert.equal(
    await forwarded('Fwd: Fern', '---------- Forwarded message ---------\nFrom: Cy Reed\nSubject: Fern\n\nHelp'),
    null,
  );
});
