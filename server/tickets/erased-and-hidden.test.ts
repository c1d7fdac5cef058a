import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { plainMessage } from './commands/incoming-message.ts';
import { receiveMessage } from './commands/receive-message.ts';
import { deleteOldUploads } from './jobs/tidy-files.ts';

const house = { kind: 'system', name: 'test' } as const;
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const secret = '4111 1111 1111 1111';

async function ticketAbout(text: string, team: 'orders' | 'plantCare' = 'orders') {
  return world.call('maya', routes.openTicket, {
    body: {
      subject: 'My card',
      requester: { email: 'nora@post.example' },
      teamId: world.cast.teams[team],
      message: { text },
    },
  });
}

async function upload(who: 'maya' | 'tomas', headers: Record<string, string> = {}, bytes = 'PNG') {
  const part = `content-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n${bytes}`;
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: {
      ...headers,
      authorization: `Bearer ${world.cast.agents[who].token}`,
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: `--x\r\n${part}\r\n--x--\r\n`,
  });
  return answer.json() as { id: number; url: string };
}

const opens = async (link: string) => (await world.app.inject(link.replaceAll('&amp;', '&'))).statusCode === 200;
const linkIn = (html: string) => /src="([^"]+)"/.exec(html)?.[1] ?? '';

test('an upload with an Idempotency-Key is kept once; another file under the same key is refused', async () => {
  const key = { 'idempotency-key': 'one-picture' };
  const first = await upload('tomas', key);
  assert.equal((await upload('tomas', key)).id, first.id);
  assert.notEqual((await upload('tomas')).id, first.id);
  const other = (await upload('tomas', key, 'GIF')) as unknown as { error: { code: string } };
  assert.equal(other.error.code, 'idempotency-key.reused');
});

test('a draft makes links good again to its writer’s own uploads, never to another file', async () => {
  const { id } = await ticketAbout('Hello', 'plantCare');
  const foreign = await upload('maya');
  const own = await upload('tomas');
  const kept = async (fileId: number) => {
    const html = `<img src="/files/${fileId}/x?expires=1&amp;signature=none">`;
    await world.call('tomas', routes.saveDraft, {
      params: { id },
      body: { kind: 'reply', html, attachmentIds: [fileId] },
    });
    return linkIn((await world.call('tomas', routes.showTicket, { params: { id } })).draft?.html ?? '');
  };
  assert.equal(await opens(await kept(foreign.id)), false);
  assert.equal(await opens(await kept(own.id)), true);
});

test('erased words stand nowhere any more: not in the list, not behind an undo, not in a kept answer', async () => {
  const { id, lastMessageId, requester } = await ticketAbout(`It is ${secret}`);
  // A machine's mail is newer, but the list still shows the person's words.
  await world.edge.transact(house, (ctx) =>
    receiveMessage(
      ctx,
      id,
      { ...plainMessage(requester.id, 'I am away.'), automatic: 'out-of-office' },
      { requesterId: requester.id, subject: '', channel: 'email', byAgent: false },
    ),
  );
  const key = { 'idempotency-key': 'a-note-with-a-card' };
  const note = () => world.as('maya').post(`/api/tickets/${id}/notes`, { text: `They said ${secret}` }, key);
  const reply = await world.call('maya', routes.replyToTicket, {
    params: { id },
    body: { text: 'Thanks.', undoSeconds: 10 },
  });
  assert.equal((await world.as('maya').post(`/api/messages/${lastMessageId}/redact`, { text: secret })).status, 200);
  await world.call('maya', routes.undoReply, { params: { id: reply.id } });
  const written = await note();
  assert.equal((await world.as('maya').post(`/api/messages/${written.body.id}/redact`, {})).status, 200);
  const again = await note();
  assert.deepEqual([again.status, again.body.error.code], [409, 'idempotency-key.answer-forgotten']);
  const { rows } = await world.house.pool.query(
    `select 'tickets' from tickets t where t::text like $1 union all select 'messages' from messages m where m::text like $1
     union all select 'answers' from idempotency_keys k where k::text like $1 union all select 'events' from events e where e::text like $1`,
    [`%${secret}%`],
  );
  assert.deepEqual(rows, []);
});

test('erased words go from the subject and from what later messages quote, whole messages too, and the answer tells where', async () => {
  const opened = await ticketAbout(`It is ${secret}`);
  const by = { requesterId: opened.requester.id, subject: '', channel: 'email', byAgent: false } as const;
  const writes = (text: string, foldedText: string | null, foldedHtml: string | null) =>
    world.edge.transact(house, (ctx) =>
      receiveMessage(ctx, opened.id, { ...plainMessage(opened.requester.id, text), foldedText, foldedHtml }, by),
    );
  await world.call('maya', routes.changeTicket, { params: { id: opened.id }, body: { subject: `Card ${secret}` } });
  const wrapped = '> It is 4111 1111\n> 1111 1111';
  const quote = await writes('Did you get it?', wrapped, `<blockquote>It is ${secret}</blockquote>`);
  const path = (messageId: number | null) => `/api/messages/${messageId}/redact`;
  const { body } = await world.as('maya').post(path(opened.lastMessageId), { text: secret });
  assert.deepEqual(body.alsoErasedFrom, { messageIds: [quote.messageId], subject: true });
  const whole = await writes('Two lines\nof mine', null, null);
  const again = await writes('Well?', '> Two lines\n> of mine\nNora', '<i>Two lines of mine</i>');
  const second = await world.as('maya').post(path(whole.messageId), {});
  assert.deepEqual(second.body.alsoErasedFrom, { messageIds: [again.messageId], subject: false });
  const shown = await world.call('maya', routes.showTicket, { params: { id: opened.id } });
  assert.doesNotMatch(shown.subject, /4111/);
  const { rows } = await world.house.pool.query(
    'select folded_text, folded_html from messages where ticket_id = $1 and folded_text is not null order by id',
    [opened.id],
  );
  assert.doesNotMatch(JSON.stringify(rows), /4111|1111|Two lines|of mine/);
  assert.match(JSON.stringify(rows), /It is ▇.*Nora/);
});

test('without words and files named, everything of a message goes', async () => {
  const { id } = await ticketAbout('Hello');
  const file = await upload('tomas');
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'Our bank account', attachmentIds: [file.id] },
  });
  const after = await world.call('maya', routes.redactMessage, { params: { id: reply.id }, body: {} });
  assert.deepEqual([after.text, after.attachments[0]?.name, after.attachments[0]?.url], ['', '', '']);
  assert.equal(await opens(reply.attachments[0]?.url ?? ''), false);
});

test('what was taken back can be sent again, with its files, also by a colleague and days later', async () => {
  const { id, lastMessageId } = await ticketAbout('Hello');
  const file = await upload('tomas');
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'Early', attachmentIds: [file.id], undoSeconds: 10 },
  });
  const draft = await world.call('maya', routes.undoReply, { params: { id: reply.id } });
  world.clock.forward({ days: 3 });
  await deleteOldUploads.run(world.edge, {});
  const sent = await world.as('maya').post(`/api/tickets/${id}/replies`, {
    text: 'Later',
    attachmentIds: draft.attachmentIds,
    seenMessageId: lastMessageId,
  });
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  assert.equal(sent.body.attachments[0].id, file.id);
});

test('an agent who is limited to teams does not learn the subject of a linked ticket', async () => {
  const hidden = await ticketAbout('Hello', 'orders');
  const { id } = await ticketAbout('Hello', 'plantCare');
  await world.house.db
    .updateTable('tickets')
    .set({ linked_to_id: hidden.id, follow_up_of_id: hidden.id })
    .where('id', '=', id)
    .execute();
  const seenBy = async (who: 'priya' | 'maya') => {
    const { linkedTo, followUpOf } = await world.call(who, routes.showTicket, { params: { id } });
    return [linkedTo?.id, followUpOf?.id];
  };
  assert.deepEqual(await seenBy('priya'), [undefined, undefined]);
  assert.deepEqual(await seenBy('maya'), [hidden.id, hidden.id]);
});

test('an agent who is limited to teams does not learn the tags of hidden tickets', async () => {
  for (const [team, tag] of [
    ['orders', 'tag-hidden'],
    ['plantCare', 'tag-seen'],
  ] as const) {
    const { id } = await ticketAbout('Hello', team);
    await world.call('maya', routes.changeTicket, { params: { id }, body: { tags: [tag] } });
  }
  const tagsOf = async (who: 'priya' | 'maya') =>
    (await world.call(who, routes.listTags, { query: { query: 'tag-' } })).items.map((tag) => tag.name);
  assert.deepEqual(await tagsOf('priya'), ['tag-seen']);
  assert.deepEqual(await tagsOf('maya'), ['tag-hidden', 'tag-seen']);
});

test('an agent who is limited to teams gives a ticket out of their own sight, and is shown what they did', async () => {
  const { orders } = world.cast.teams;
  const { id } = await ticketAbout('Hello', 'plantCare');
  const given = await world.call('priya', routes.changeTicket, { params: { id }, body: { teamId: orders } });
  assert.equal(given.team?.id, orders);
  assert.equal((await world.as('priya').get(`/api/tickets/${id}`)).status, 404);
  assert.equal((await world.call('maya', routes.showTicket, { params: { id } })).team?.id, orders);
});

test('an agent who is limited to teams holds the ticket they open for nobody, and may open one for another team', async () => {
  for (const by of ['agent', 'customer'] as const) {
    const open = (teamId?: number) =>
      world.call('priya', routes.openTicket, {
        body: { subject: 'A call', requester: { email: 'nora@post.example' }, teamId, message: { text: 'Hello', by } },
      });
    const own = await open();
    assert.equal(own.assignee?.id, world.cast.agents.priya.id);
    assert.equal((await world.as('priya').get(`/api/tickets/${own.id}`)).status, 200);
    const other = await open(world.cast.teams.orders);
    assert.deepEqual([other.assignee, other.team?.id], [null, world.cast.teams.orders]);
    assert.equal((await world.as('priya').get(`/api/tickets/${other.id}`)).status, 404);
  }
});

test('what was begun and handed off since a reply stays when the reply is taken back', async () => {
  const { id } = await ticketAbout('Hello');
  const hand = (assigneeId: number) =>
    world.call('maya', routes.changeTicket, {
      params: { id },
      body: { assigneeId, handOff: { summary: 'Please go on.' } },
    });
  await hand(world.cast.agents.tomas.id);
  const body = { text: 'Early', sendAt: new Date(world.clock.now.getTime() + 3_600_000).toISOString() };
  const reply = await world.call('maya', routes.replyToTicket, { params: { id }, body });
  const { handOffs } = (await hand(world.cast.agents.lena.id)).metrics;
  assert.ok(handOffs > 0);
  const draft = { kind: 'reply' as const, html: '<p>And more</p>', attachmentIds: [] };
  await world.call('maya', routes.saveDraft, { params: { id }, body: draft });
  const back = await world.call('maya', routes.undoReply, { params: { id: reply.id } });
  assert.equal(back.html, '<p>Early</p><p>And more</p>');
  assert.equal((await world.call('maya', routes.showTicket, { params: { id } })).metrics.handOffs, handOffs);
});

test('a status and addresses in copy that a person set since a reply stay when the reply is taken back; else both go back', async () => {
  const took = async (meanwhile?: { status: 'on-hold'; ccs: string[] }) => {
    const { id } = await ticketAbout('Hello');
    await world.call('maya', routes.changeTicket, { params: { id }, body: { ccs: ['old@post.example'] } });
    const before = await world.call('maya', routes.showTicket, { params: { id } });
    world.clock.forward({ minutes: 2 });
    const reply = await world.call('maya', routes.replyToTicket, {
      params: { id },
      body: { text: 'Early', undoSeconds: 10, status: 'solved', ccs: ['new@post.example'] },
    });
    if (meanwhile) await world.call('maya', routes.changeTicket, { params: { id }, body: meanwhile });
    await world.call('maya', routes.undoReply, { params: { id: reply.id } });
    const { status, ccs, waitingSince, metrics } = await world.call('maya', routes.showTicket, { params: { id } });
    const now = [status, ccs[0], metrics.agentReplies, metrics.firstReply];
    return { now, waits: waitingSince === before.waitingSince, before: before.status, metrics };
  };
  const untouched = await took();
  assert.deepEqual([untouched.now, untouched.waits], [[untouched.before, 'old@post.example', 0, null], true]);
  const byHand = await took({ status: 'on-hold', ccs: ['third@post.example'] });
  assert.deepEqual([byHand.now, byHand.waits], [['on-hold', 'third@post.example', 0, null], true]);
  assert.equal(byHand.metrics.firstResolution, 120);
});

test('a reply that moved to the linked ticket cannot put the old one’s standing onto it; a solved one is told as reopened', async () => {
  const target = await ticketAbout('Hello');
  await world.call('maya', routes.solveTicket, { params: { id: target.id } });
  const source = await ticketAbout('Me too');
  await world.house.db.updateTable('tickets').set({ linked_to_id: target.id }).where('id', '=', source.id).execute();
  const reply = await world.call('maya', routes.replyToTicket, {
    params: { id: source.id },
    body: { text: 'Soon', sendAt: new Date(world.clock.now.getTime() + 3_600_000).toISOString() },
  });
  await world.house.db
    .updateTable('tickets')
    .set({ waiting_since: world.clock.now })
    .where('id', '=', source.id)
    .execute();
  await world.call('maya', routes.moveMessages, { params: { id: source.id } });
  assert.equal((await world.as('maya').post(`/api/messages/${reply.id}/undo`)).body.error.code, 'message.gone');
  await world.settle();
  const { items } = await world.call('maya', routes.listTicketEvents, { params: { id: target.id } });
  assert.ok(items.some((event) => event.name === 'ticket.reopened'));
});

test('a cursor that no list wrote is refused', async () => {
  const bad = ['x', 'abc~1', '1~1', Buffer.from('["x",1]').toString('base64url')];
  for (const after of bad)
    for (const path of ['/api/tickets', '/api/tickets?order=newest&view=open', '/api/tickets/1/messages']) {
      const answer = await world.as('maya').get(`${path}${path.includes('?') ? '&' : '?'}after=${after}`);
      assert.ok([422, 404].includes(answer.status), `${path} ${after}: ${answer.status}`);
    }
});
