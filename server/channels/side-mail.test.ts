import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { notificationsRoutes } from '../../contract/notifications.ts';
import { sideConversationsRoutes as contract } from '../../contract/side-threads.ts';
import { ada, mailDesk, type Road } from '../../test/mail-desk.ts';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld, type Who, type World } from '../../test/world.ts';

let world: World;
let road: Road;
before(async () => {
  world = await openWorld();
  road = await openMailRoad(world);
});
after(async () => {
  await road.close();
  await world.close();
});

const { messages, answeredTicket, newest } = mailDesk(
  () => world,
  () => road,
);
const potter = 'Pia Potter <pia@clay.example>';
const outside = { with: { address: 'pia@clay.example' }, subject: 'Pots, size 4', text: 'Are there any left?' };
const open = (ticketId: number, body: object, who: Who = 'tomas') =>
  world.call(who, contract.openSideConversation, { params: { id: ticketId }, body: { ...outside, ...body } });
const show = (id: number, who: Who = 'tomas') => world.call(who, contract.showSideConversation, { params: { id } });
const lastSent = async () => (await world.mails()).at(-1)!;
const header = (raw: string, name: string) =>
  new RegExp(`^${name}: ((?:.|\\r?\\n[ \\t])*)`, 'im').exec(raw)?.[1]?.replace(/\s+/g, '') ?? '';
const told = async (who: Who) => {
  await world.settle();
  const { items } = await world.call(who, notificationsRoutes.listNotifications, {});
  return items.filter((line) => line.sideConversationId !== null);
};

test('a word with somebody outside leaves as a mail of its own and comes back into itself, never to the customer', async () => {
  const { id: ticketId } = await answeredTicket();
  const before = (await messages(ticketId)).length;
  const { id } = await open(ticketId, {});
  await world.settle();
  const sent = await lastSent();
  assert.deepEqual([sent.to, sent.subject], [['pia@clay.example'], 'Pots, size 4']);
  assert.doesNotMatch(sent.raw, /droops|My fern|moss\.example/, 'nothing of the customer’s thread');
  const mailId = header(sent.raw, 'Message-ID');
  assert.match(header(sent.raw, 'Reply-To'), /\+s\d+\.m\d+\.[a-z2-7]{16}@/);
  await road.mail({ from: potter, inReplyTo: mailId, references: [mailId], subject: 'Re: Pots', text: 'Twelve.' });
  const [first, second, ...more] = (await show(id)).messages;
  assert.deepEqual(more, []);
  assert.equal(first?.delivery?.state, 'sent');
  assert.deepEqual(
    [second?.author, second?.text, second?.senderUnverified],
    [{ kind: 'outside', id: null, name: 'Pia Potter' }, 'Twelve.', false],
  );
  assert.equal((await messages(ticketId)).length, before);
  assert.equal((await newest()).id, ticketId, 'and opens no ticket');
  const answer = { params: { id }, body: { text: 'We take them all.' } };
  await world.call('tomas', contract.answerSideConversation, answer);
  await world.settle();
  const next = await lastSent();
  assert.equal(next.subject, 'Re: Pots, size 4');
  assert.ok(header(next.raw, 'References').includes(mailId));
  assert.equal((await told('tomas')).length, 1);
});

test('an out-of-office answer is kept, wakes nobody, opens nothing again and is not answered', async () => {
  const { id: ticketId } = await answeredTicket();
  const { id } = await open(ticketId, {});
  await world.settle();
  const mails = (await world.mails()).length;
  const inReplyTo = header((await lastSent()).raw, 'Message-ID');
  await world.call('tomas', contract.changeSideConversation, { params: { id }, body: { state: 'done' } });
  const unseen = (await told('tomas')).length;
  const headers = { 'Auto-Submitted': 'auto-replied' };
  await road.mail({ from: potter, inReplyTo, subject: 'Out of office', text: 'I am away.', headers });
  const side = await show(id);
  assert.deepEqual([side.state, side.messages.at(-1)?.automatic !== null], ['done', true]);
  assert.equal((await world.mails()).length, mails);
  assert.equal((await told('tomas')).length, unseen);
  await road.mail({ from: potter, inReplyTo, subject: 'Re: Pots', text: 'Now I am back.' });
  assert.equal((await show(id)).state, 'open', 'a person opens it again');
});

test('who answers from another address stands in the same side conversation, marked', async () => {
  const { id: ticketId } = await answeredTicket();
  const { id } = await open(ticketId, {});
  await world.settle();
  const to = header((await lastSent()).raw, 'Reply-To')
    .replace(/.*</, '')
    .replace('>', '');
  await road.mail({ from: 'otto@clay.example', to, subject: 'Pots', text: 'Pia is ill.' });
  const last = (await show(id)).messages.at(-1);
  assert.deepEqual([last?.text, last?.senderUnverified], ['Pia is ill.', true]);
  await road.mail({ from: ada, to: to.replace(/\.[a-z2-7]{16}@/, '.aaaaaaaaaaaaaaaa@'), text: 'A forged token' });
  assert.notEqual((await newest()).id, ticketId, 'names nothing');
  assert.equal((await show(id)).messages.length, 2);
});

test('a bounce is shown where the mail stands', async () => {
  const { id: ticketId } = await answeredTicket();
  const { id } = await open(ticketId, {});
  await world.settle();
  const mailId = header((await lastSent()).raw, 'Message-ID');
  const report = [
    'From: MAILER-DAEMON@clay.example',
    'To: help@fernandclay.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; clay.example',
    '',
    'Final-Recipient: rfc822; pia@clay.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 No such person',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${mailId}`,
    '--b--',
    '',
  ].join('\r\n');
  await road.mail({ envelope: { from: '', to: 'help@fernandclay.example' }, raw: report });
  const [sent, ...more] = (await show(id)).messages;
  assert.deepEqual(more, []);
  assert.equal(sent?.delivery?.state, 'bounced');
  assert.match(sent?.delivery?.words ?? '', /No such person/);
});

test('files of the ticket go along, and no others', async () => {
  await road.mail({
    from: ada,
    subject: 'Crack',
    text: 'See',
    attachments: [{ filename: 'crack.txt', content: 'crack' }],
  });
  const ticketId = (await newest()).id;
  const [{ attachments }] = await messages(ticketId);
  await open(ticketId, { attachmentIds: [attachments[0].id] });
  await world.settle();
  assert.match((await lastSent()).raw, /filename=crack\.txt/);
  const { id: other } = await answeredTicket();
  const path = `/api/tickets/${other}/side-conversations`;
  const stolen = await world.as('tomas').post(path, { ...outside, attachmentIds: [attachments[0].id] });
  assert.equal(stolen.status, 422);
  assert.equal((await messages(ticketId))[0].attachments.length, 1, 'the customer’s message keeps its file');
});

test('a team is told, and answers without seeing the ticket; others who are limited see neither', async () => {
  const { id: ticketId } = await answeredTicket();
  const body = { teamId: world.cast.teams.orders };
  await world.as('maya').patch(`/api/tickets/${ticketId}`, body);
  const ofTeam = { with: { teamId: world.cast.teams.plantCare }, subject: 'Too wet?', text: 'What do you think?' };
  const { id } = await open(ticketId, ofTeam);
  assert.equal((await told('priya'))[0]?.sideConversationId, id);
  assert.equal((await world.as('priya').get(`/api/tickets/${ticketId}`)).status, 404);
  assert.equal((await show(id, 'priya')).ticketSubject, 'My fern');
  await world.call('priya', contract.answerSideConversation, { params: { id }, body: { text: 'Far too wet.' } });
  assert.equal((await told('tomas'))[0]?.by, 'Priya Nair');
  const hidden = await open(ticketId, { ...ofTeam, with: { teamId: world.cast.teams.wholesale } });
  assert.equal((await world.as('priya').get(`/api/side-conversations/${hidden.id}`)).status, 404);
  assert.equal((await world.as('priya').get(`/api/tickets/${ticketId}/side-conversations`)).status, 404);
});

test('a light agent takes part inside, and writes to nobody outside', async () => {
  const { id: ticketId } = await answeredTicket();
  const ofTeam = { with: { teamId: world.cast.teams.orders }, subject: 'Price', text: 'Which one?' };
  const { id } = await open(ticketId, { ...ofTeam, clientId: 'once-only-1' }, 'sam');
  assert.equal((await open(ticketId, { ...ofTeam, clientId: 'once-only-1' }, 'sam')).id, id, 'sent twice, begun once');
  assert.equal((await world.as('sam').post(`/api/tickets/${ticketId}/side-conversations`, outside)).status, 403);
  const mail = await open(ticketId, {});
  const path = `/api/side-conversations/${mail.id}/messages`;
  assert.equal((await world.as('sam').post(path, { text: 'Hello' })).status, 403);
});
