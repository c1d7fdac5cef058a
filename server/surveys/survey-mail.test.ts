import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { surveysRoutes } from '../../contract/surveys.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { type MailServer, openMailRoad, openMailServer } from '../../test/mail-road.ts';
import { surveyRoad } from '../../test/survey-road.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let mails: Awaited<ReturnType<typeof openMailRoad>>;
let server: MailServer;
before(async () => {
  server = await openMailServer();
  world = await openWorld({ SMTP_URL: server.url });
  mails = await openMailRoad(world);
});
after(async () => {
  await mails.close();
  await world.close();
  await server.close();
});

async function newestTicket(): Promise<number> {
  const { items } = await world.call('tomas', ticketsRoutes.listTickets, { query: { order: 'newest', limit: 1 } });
  return items[0]!.id;
}

async function answered(id: number): Promise<void> {
  const body = { text: 'A new one is on its way.', status: 'solved' as const };
  await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body });
  await world.settle();
}

test('the question arrives by mail from the same mailbox, in the thread, and its link rates the ticket', async () => {
  const sent = await mails.mail({
    from: 'Ada Moss <ada@moss.example>',
    to: 'sales@fernandclay.example',
    subject: 'My fern',
    text: 'It broke.',
  });
  const ticketId = await newestTicket();
  await answered(ticketId);
  const [reply, question, ...more] = server.received.splice(0);
  assert.deepEqual(more, []);
  assert.match(reply?.mail.text ?? '', /^A new one is on its way\./);
  assert.ok(question);
  assert.deepEqual([question.from, question.to], ['sales@fernandclay.example', ['ada@moss.example']]);
  assert.equal(question.mail.subject, 'Re: My fern');
  assert.ok(question.raw.includes(sent.messageId), 'the thread leads back to her first mail');
  assert.match(question.raw, /^auto-submitted: auto-generated/im);
  assert.match(question.mail.text ?? '', /^Hello Ada Moss,\n\nhow did we do with “My fern”\?/);
  for (const [rating, word] of [
    [5, 'Very good'],
    [4, 'Good'],
    [3, 'Okay'],
    [2, 'Not good'],
    [1, 'Bad'],
  ] as const) {
    assert.match(
      question.mail.text ?? '',
      new RegExp(`${rating}\\s+${word}\\s+http://care\\.example/rate/[\\w-]+\\?rating=${rating}`),
    );
    assert.match(question.mail.html ?? '', new RegExp(`href="http://care\\.example/rate/[\\w-]+\\?rating=${rating}"`));
  }

  const path = /http:\/\/care\.example(\/rate\/[\w-]+)\?rating=5/.exec(question.mail.html ?? '')?.[1] ?? '';
  const road = surveyRoad(world);
  assert.equal((await road.visit(`${path}?rating=5`)).statusCode, 200);
  await road.confirm(path, { rating: '5' });
  assert.equal((await road.answers(ticketId))[0]?.rating, 5);
  const report = await world.call('maya', surveysRoutes.reportCsat, {});
  assert.deepEqual([report.invited, report.delivered], [1, 1]);

  await mails.mail({
    from: 'ada@moss.example',
    to: question.mail.replyTo?.address ?? question.from,
    subject: 'Re: My fern',
    inReplyTo: question.mail.messageId ?? '',
    text: 'One more thing.',
  });
  const ticket = await world.call('tomas', ticketsRoutes.showTicket, { params: { id: ticketId } });
  assert.deepEqual(
    [await newestTicket(), ticket.status],
    [ticketId, 'open'],
    'an answer to the question reopens the ticket',
  );
});

test('a machine is not asked, and no question goes where mail comes back', async () => {
  await mails.mail({
    from: 'robot@machine.example',
    subject: 'Weekly report',
    text: 'All green.',
    headers: { 'auto-submitted': 'auto-generated' },
  });
  const machine = await newestTicket();
  await world.call('tomas', ticketsRoutes.solveTicket, { params: { id: machine } });
  await world.settle();
  assert.equal(server.received.length, 0);

  await mails.mail({ from: 'gone@nowhere.example', subject: 'Hello', text: 'Anybody there?' });
  const gone = await newestTicket();
  assert.notEqual(gone, machine);
  server.refuse.rcpt = () => '550 5.1.1 No such person';
  await answered(gone);
  server.refuse.rcpt = () => null;
  world.clock.forward({ hours: 1 });
  await world.settle();
  assert.equal(server.received.length, 0);
  assert.equal((await world.call('maya', surveysRoutes.reportCsat, {})).delivered, 1, 'only the one before');
});
