import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let road: Awaited<ReturnType<typeof openMailRoad>>;
before(async () => {
  world = await openWorld();
  road = await openMailRoad(world);
});
after(async () => {
  await road.close();
  await world.close();
});

const newest = async () => {
  const [row] = (await world.call('tomas', routes.listTickets, { query: { order: 'newest' } })).items;
  return row!.id;
};
const textsOf = async (id: number) =>
  (await world.call('tomas', routes.listMessages, { params: { id }, query: {} })).items.map((each) => each.text);
const mailTicketOf = async (subject: string) =>
  (
    await world.house.db
      .selectFrom('inbound_mails')
      .select('ticket_id')
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow()
  ).ticket_id;
const messageIdOf = (raw: string) => /^message-id:\s*(<[^>]+>)/im.exec(raw)![1]!;

async function written(from: string, subject: string, text: string): Promise<number> {
  await road.mail({ from, subject, text });
  return newest();
}

test('mails to a merged ticket reach the one it became part of, and its own mails follow its messages there and back', async () => {
  const ada = await written('Ada <ada@moss.example>', 'Order late', 'Where is it?');
  const bo = await written('Bo <bo@moss.example>', 'Ada’s order', 'Asking for Ada.');
  await world.call('tomas', routes.replyToTicket, { params: { id: bo }, body: { text: 'We look into it, Bo.' } });
  await world.settle();
  const answer = (await world.mails()).find((mail) => mail.text.includes('We look into it'))!;
  assert.deepEqual(answer.to, ['bo@moss.example']);

  const body = { ticketIds: [bo], requestersInCopy: false };
  const kept = await world.call('tomas', together.mergeTickets, { params: { id: ada }, body });
  await world.settle();
  assert.equal(await mailTicketOf('Ada’s order'), ada);
  const inReplyTo = messageIdOf(answer.raw);
  await road.mail({ from: 'bo@moss.example', subject: 'Re: Ada’s order', text: 'Thank you.', inReplyTo });
  assert.deepEqual(await textsOf(ada), ['Where is it?', 'Asking for Ada.', 'We look into it, Bo.', 'Thank you.']);
  assert.equal(await newest(), ada, 'the answer opens no ticket of its own; the merged one is listed nowhere');

  const undone = await world.call('tomas', together.undoMove, { params: { id: kept.moves[0]!.id } });
  await world.settle();
  assert.equal(undone.stayed, 1);
  assert.deepEqual(await textsOf(bo), ['Asking for Ada.', 'We look into it, Bo.']);
  assert.deepEqual([await mailTicketOf('Ada’s order'), await mailTicketOf('Re: Ada’s order')], [bo, ada]);
});

test('a reply that is still to go out goes to whom it was written, though its ticket is another’s now', async () => {
  const hal = await written('hal@moss.example', 'Hal asks', 'A word of Hal');
  const ida = await written('ida@moss.example', 'Ida asks', 'A word of Ida');
  await world.call('tomas', routes.replyToTicket, {
    params: { id: ida },
    body: { text: 'Only for Ida', undoSeconds: 30 },
  });
  const body = { ticketIds: [ida], requestersInCopy: false };
  await world.call('tomas', together.mergeTickets, { params: { id: hal }, body });
  world.clock.forward({ minutes: 1 });
  await world.settle();
  const mail = (await world.mails()).find((each) => each.text.includes('Only for Ida'));
  assert.deepEqual(mail?.to, ['ida@moss.example']);
  assert.doesNotMatch(mail?.text ?? '', /word of Hal/);
});
