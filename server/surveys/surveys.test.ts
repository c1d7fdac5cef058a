import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { form, surveyRoad } from '../../test/survey-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import { solveTicket } from '../tickets/commands/solve-ticket.ts';
import { askCustomer } from './commands/ask-customer.ts';
import { planSurvey } from './commands/plan-survey.ts';

let world: World;
let road: ReturnType<typeof surveyRoad>;
before(async () => {
  world = await openWorld();
  road = surveyRoad(world);
});
after(() => world.close());

test('solved, asked, rated: the rating stands in the list and on the ticket', async () => {
  const { ticketId, path } = await road.asked('road@customer.example');
  const page = await road.visit(`${path}?rating=4`);
  assert.equal(page.statusCode, 200);
  assert.match(String(page.headers['content-type']), /^text\/html/);
  assert.match(page.body, /value="4" required checked/);
  assert.match(page.body, /Tomás Rivera looked after “Cracked pot” for you/);
  assert.match(String(page.headers['content-security-policy']), /^default-src 'none'; style-src 'sha256-/);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  assert.ok(!page.body.includes('<script'));

  const done = await road.confirm(path, { rating: '4', comment: ' Quick, <b>kind</b>.\r\n' });
  assert.deepEqual([done.statusCode, done.headers.location], [303, path]);
  const thanks = await road.visit(path);
  assert.match(thanks.body, /Your answer: 4, Good\./);
  assert.match(thanks.body, /Quick, &lt;b&gt;kind&lt;\/b&gt;\./);
  const [answer, ...more] = await road.answers(ticketId);
  assert.deepEqual(more, []);
  assert.deepEqual([answer?.rating, answer?.comment], [4, 'Quick, <b>kind</b>.']);
  assert.deepEqual(
    [answer?.customer.name, answer?.agent?.name, answer?.ticketSubject],
    ['Ana', 'Tomás Rivera', 'Cracked pot'],
  );
  const ticket = await world.call('sam', ticketsRoutes.showTicket, { params: { id: ticketId } });
  assert.deepEqual([ticket.rating?.rating, ticket.rating?.comment], [4, 'Quick, <b>kind</b>.']);
  const told = await world.house.db
    .selectFrom('events')
    .select(['name', 'actor_kind'])
    .where('ticket_id', '=', ticketId)
    .where('name', 'like', 'survey.%')
    .orderBy('id')
    .execute();
  assert.deepEqual(told, [
    { name: 'survey.sent', actor_kind: 'system' },
    { name: 'survey.answered', actor_kind: 'customer' },
  ]);
});

test('two tickets of one customer that are due at once, in two processes, ask once', async () => {
  const house = { kind: 'system', name: 'test' } as const;
  const ids = [await road.opened('twice@customer.example'), await road.opened('twice@customer.example')];
  for (const id of ids) {
    await world.edge.transact(house, (ctx) => solveTicket(ctx, id));
    await world.edge.transact(house, (ctx) => planSurvey(ctx, id, null));
  }
  const asked = await Promise.all(ids.map((id) => world.edge.transact(house, (ctx) => askCustomer(ctx, id))));
  assert.equal(asked.filter((invitation) => invitation !== null).length, 1);
});

test('who reads the ticket cannot rate it: the links stand in the mail only', async () => {
  const { ticketId, path } = await road.asked('links@customer.example');
  const messages = await world.as('tomas').get(`/api/tickets/${ticketId}/messages`);
  const events = await world.as('maya').get(`/api/events?limit=500&ticketId=${ticketId}`);
  assert.equal(messages.status, 200);
  assert.ok(messages.body.items.some((each: { text: string }) => each.text === 'The customer was asked how it went.'));
  for (const seen of [messages.body, events.body]) assert.ok(!JSON.stringify(seen).includes(path.slice(-20)));
});

test('scanners that follow every link, ask for heads and try again rate nothing', async () => {
  const { ticketId, path } = await road.asked('scanner@customer.example');
  for (const rating of [1, 2, 3, 4, 5]) {
    assert.equal((await road.visit(`${path}?rating=${rating}`, 'HEAD')).statusCode, 200);
    assert.equal((await road.visit(`${path}?rating=${rating}`)).statusCode, 200);
  }
  const none = await road.visit(`${path}?rating=9`);
  assert.equal(none.statusCode, 200);
  assert.ok(!none.body.includes('required checked'));
  assert.deepEqual(await road.answers(ticketId), []);
  const nothing = await road.confirm(path, { comment: 'no value' });
  assert.equal(nothing.statusCode, 422);
  assert.match(nothing.body, /Please choose one of the five first\./);
  assert.deepEqual(await road.answers(ticketId), []);
  await road.confirm(path, { rating: '2' });
  assert.equal((await road.answers(ticketId))[0]?.rating, 2);
});

test('an answer may be changed for 24 hours, then it is only read', async () => {
  const { ticketId, path } = await road.asked('change@customer.example');
  await Promise.all([road.confirm(path, { rating: '1' }), road.confirm(path, { rating: '1' })]);
  const first = (await road.answers(ticketId))[0];
  world.clock.forward({ hours: 23, minutes: 59 });
  assert.match((await road.visit(`${path}?rating=5`)).body, /<details open>[\s\S]*value="5" required checked/);
  await road.confirm(path, { rating: '5', comment: 'They rang me.' });
  const [changed, ...more] = await road.answers(ticketId);
  assert.deepEqual(more, [], 'one answer for one invitation');
  assert.deepEqual(
    { ...changed, changedAt: null },
    { ...first, rating: 5, comment: 'They rang me.' },
    'it keeps the day it came',
  );
  assert.equal(changed?.changedAt, world.clock.now.toISOString());
  await road.confirm(path, { rating: '5', comment: 'They rang me.' });

  world.clock.forward({ minutes: 1 });
  const late = await road.confirm(path, { rating: '1' });
  assert.equal(late.statusCode, 409);
  for (const body of [late.body, (await road.visit(`${path}?rating=1`)).body]) {
    assert.match(body, /Your answer: 5, Very good\./);
    assert.ok(!body.includes('<form'));
  }
  const ticket = await world.call('sam', ticketsRoutes.showTicket, { params: { id: ticketId } });
  assert.equal(ticket.rating?.rating, 5);
  const told = await world.house.db
    .selectFrom('events')
    .select('name')
    .where('ticket_id', '=', ticketId)
    .where('name', 'like', 'survey.answer%')
    .orderBy('id')
    .execute();
  assert.deepEqual(
    told.map((event) => event.name),
    ['survey.answered', 'survey.answer-changed'],
  );
});

test('nobody is asked twice in 30 days, whatever is solved', async () => {
  await road.asked('often@customer.example');
  const second = await road.opened('often@customer.example');
  await road.solve(second);
  assert.equal(await road.mailOf(second), undefined);
  world.clock.forward({ days: 30 });
  await road.asked('often@customer.example');
});

test('spam, machines, the trash, reopened tickets and dead addresses are not asked', async () => {
  const spam = await road.opened('spam@customer.example');
  await world.call('lena', ticketsRoutes.markSpam, { params: { id: spam } });
  const machine = await road.opened('machine@customer.example');
  await world.house.db
    .updateTable('messages')
    .set({ automatic: 'out-of-office' })
    .where('ticket_id', '=', machine)
    .execute();
  const dead = await road.opened('dead@customer.example');
  await world.house.db
    .insertInto('suspended_addresses')
    .values({ address: 'dead@customer.example', since: world.clock.now, words: '550 no such person' })
    .execute();
  for (const id of [spam, machine, dead]) {
    await road.solve(id);
    assert.equal(await road.mailOf(id), undefined);
  }
  const trash = await road.opened('trash@customer.example');
  await world.call('lena', ticketsRoutes.solveTicket, { params: { id: trash } });
  await world.call('lena', ticketsRoutes.deleteTicket, { params: { id: trash } });
  const again = await road.opened('again@customer.example');
  await world.call('lena', ticketsRoutes.solveTicket, { params: { id: again } });
  await world.call('lena', ticketsRoutes.changeTicket, { params: { id: again }, body: { status: 'open' } });
  await world.settle();
  for (const id of [trash, again]) assert.equal(await road.mailOf(id), undefined);
  await road.solve(again);
  assert.ok(await road.mailOf(again), 'solved again it is asked about');
});

test('a reply that can still be taken back is waited for', async () => {
  const reply = (id: number) =>
    world.call('tomas', ticketsRoutes.replyToTicket, {
      params: { id },
      body: { text: 'A new one is on its way.', status: 'solved', undoSeconds: 10 },
    });
  const kept = await road.opened('patient@customer.example');
  await reply(kept);
  const undone = await road.opened('undone@customer.example');
  const message = await reply(undone);
  await world.settle();
  assert.equal(await road.mailOf(kept), undefined, 'not yet');
  await world.as('tomas').post(`/api/messages/${message.id}/undo`);
  world.clock.forward({ seconds: 16 });
  await world.settle();
  assert.ok(await road.mailOf(kept));
  assert.equal(await road.mailOf(undone), undefined);
});

test('a reply that waits to go out now, or to be tried again, is not overtaken', async () => {
  const system = { kind: 'system', name: 'test' } as const;
  for (const [state, minutes] of [
    ['queued', 0],
    ['deferred', 15],
  ] as const) {
    const id = await road.opened(`${state}@customer.example`);
    const sendAfter = new Date(world.clock.now.getTime() + minutes * 60_000);
    const reply = await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body: { text: 'Done.' } });
    await world.edge.transact(system, async (ctx) => {
      const waits = { delivery_state: state, send_after: sendAfter };
      await ctx.db.updateTable('messages').set(waits).where('id', '=', reply.id).execute();
      await planSurvey(ctx, id, null);
    });
    const plans = world.house.db.selectFrom('survey_plans').select('ask_at').where('ticket_id', '=', id);
    const { ask_at } = await plans.executeTakeFirstOrThrow();
    assert.equal(ask_at.getTime(), sendAfter.getTime() + 5000, state);
  }
});

test('links that are wrong, cut or too old open a kind page', async () => {
  const { path } = await road.asked('old@customer.example');
  for (const wrong of [`${path.slice(0, -1)}x`, `${path}x`, '/rate/1-aaaaaaaaaaaaaaaaaaaaaa', '/rate/x']) {
    for (const page of [await road.visit(wrong), await road.confirm(wrong, { rating: '5' })]) {
      assert.equal(page.statusCode, 404);
      assert.match(page.body, /We do not know this link/);
    }
  }
  world.clock.forward({ days: 60 });
  for (const page of [await road.visit(path), await road.confirm(path, { rating: '5' })]) {
    assert.equal(page.statusCode, 404);
    assert.match(page.body, /This question has closed/);
  }
  assert.equal(
    (await world.app.inject({ method: 'POST', url: '/api/sign-in', headers: form, payload: 'name=x' })).statusCode,
    415,
  );
});

test('a customer is asked in their language', async () => {
  const ticketId = await road.opened('sprache@customer.example', 'Gesprungener Topf');
  const { requester } = await world.call('sam', ticketsRoutes.showTicket, { params: { id: ticketId } });
  await world.as('tomas').patch(`/api/customers/${requester.id}`, { language: 'de-AT' });
  await road.solve(ticketId);
  const mail = await road.mailOf(ticketId);
  assert.match(mail?.text ?? '', /^Hallo Ana,\n\nwie zufrieden sind Sie/);
  const link = /http:\/\/care\.example(\/rate\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  assert.match((await road.visit(link)).body, /<html lang="de">[\s\S]*Wie haben wir geholfen\?/);
});
