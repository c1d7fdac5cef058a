import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { closeSolvedTickets } from './commands/close-solved-tickets.ts';
import { type IncomingMessage, plainMessage } from './commands/incoming-message.ts';
import { receiveMessage } from './commands/receive-message.ts';
import { beginDelivery, recordDelivery } from './commands/record-delivery.ts';

const house = { kind: 'system', name: 'test' } as const;
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** Nora writes; answers the ticket. */
async function ticketFrom(name = 'nora', subject = 'Planter arrived cracked') {
  return world.call('tomas', routes.openTicket, {
    body: {
      subject,
      requester: { email: `${name}@post.example`, name: `${name} W` },
      teamId: world.cast.teams.orders,
      message: { text: 'It came today and it is cracked.' },
    },
  });
}

/** The customer writes again, as the channel edge would hand it over. */
async function customerWrites(ticketId: number, changes: Partial<IncomingMessage> = {}) {
  return world.edge.transact(house, async (ctx) => {
    const ticket = await ctx.db
      .selectFrom('tickets')
      .select('requester_id')
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow();
    const message = { ...plainMessage(ticket.requester_id, 'Is there any news?'), ...changes };
    return receiveMessage(ctx, ticketId, message, {
      requesterId: ticket.requester_id,
      subject: 'Re: Planter',
      channel: 'email',
      byAgent: false,
    });
  });
}

const show = (id: number) => world.call('maya', routes.showTicket, { params: { id } });
const messages = async (id: number) => (await world.call('maya', routes.listMessages, { params: { id } })).items;
const eventNames = async (id: number) => {
  await world.settle();
  return (await world.call('maya', routes.listTicketEvents, { params: { id } })).items.map((event) => event.name);
};

test('a ticket is opened with its first message, by somebody who becomes a customer', async () => {
  const ticket = await ticketFrom();
  assert.deepEqual(
    [ticket.status, ticket.channel, ticket.requester.name, ticket.requester.email],
    ['new', 'api', 'nora W', 'nora@post.example'],
  );
  assert.equal(ticket.waitingSince, ticket.createdAt);
  const [message] = await messages(ticket.id);
  assert.deepEqual(
    [message?.author.kind, message?.text, message?.delivery],
    ['customer', 'It came today and it is cracked.', null],
  );
  assert.deepEqual((await eventNames(ticket.id)).slice(0, 2), ['ticket.opened', 'ticket.customer-wrote']);
});

test('the road of a ticket: answered, waited for, reopened, solved, closed, followed up', async () => {
  const { id } = await ticketFrom();
  world.clock.forward({ minutes: 14 });
  await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'Dear Nora, I am so sorry.', status: 'pending' },
  });
  let ticket = await show(id);
  assert.deepEqual([ticket.status, ticket.waitingSince, ticket.metrics.firstReply], ['pending', null, 14 * 60]);
  world.clock.forward({ hours: 1 });
  await customerWrites(id);
  ticket = await show(id);
  assert.deepEqual([ticket.status, ticket.waitingSince], ['open', world.clock.now.toISOString()]);
  world.clock.forward({ minutes: 5 });
  await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { html: '<p>A new one is on its <b>way</b>.</p>', status: 'solved' },
  });
  ticket = await show(id);
  assert.deepEqual(
    [ticket.status, ticket.metrics.nextReply, ticket.metrics.repliesToSolve, ticket.metrics.oneTouch],
    ['solved', 300, 2, false],
  );
  await customerWrites(id, { text: 'It is broken too.' });
  ticket = await show(id);
  assert.deepEqual([ticket.status, ticket.metrics.reopens, ticket.solvedAt], ['open', 1, null]);
  await world.call('tomas', routes.solveTicket, { params: { id } });
  world.clock.forward({ days: 5 });
  assert.ok((await world.edge.transact(house, closeSolvedTickets)) > 0);
  ticket = await show(id);
  assert.deepEqual([ticket.status, ticket.closedAt], ['closed', world.clock.now.toISOString()]);
  const followUp = await customerWrites(id);
  assert.ok(followUp.opened && followUp.ticketId !== id);
  const next = await show(followUp.ticketId);
  assert.deepEqual([next.followUpOf?.id, next.team?.id, next.status], [id, world.cast.teams.orders, 'new']);
  assert.equal((await show(id)).followUps[0]?.id, next.id);
  const names = await eventNames(id);
  for (const name of ['ticket.replied', 'ticket.reopened', 'ticket.solved', 'ticket.closed'])
    assert.ok(names.includes(name), name);
});

test('what an agent opens with a message to the customer has one reply, not two', async () => {
  const { id } = await world.call('tomas', routes.openTicket, {
    body: {
      subject: 'Your order',
      requester: { email: 'first@post.example' },
      message: { text: 'It leaves today.', by: 'agent' },
    },
  });
  await world.call('tomas', routes.solveTicket, { params: { id } });
  const { metrics } = await show(id);
  assert.deepEqual([metrics.agentReplies, metrics.repliesToSolve, metrics.oneTouch], [1, 1, true]);
});

test('an out-of-office mail is filed, and neither opens nor stops any clock', async () => {
  const { id } = await ticketFrom();
  await world.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'Sorry.', status: 'solved' } });
  const before = await show(id);
  await customerWrites(id, { text: 'I am away.', automatic: 'out-of-office' });
  const ticket = await show(id);
  assert.deepEqual([ticket.status, ticket.metrics, ticket.waitingSince], ['solved', before.metrics, null]);
  assert.equal((await messages(id)).at(-1)?.automatic, 'out-of-office');
});

test('a reply can be taken back within its ten seconds: ticket and metrics stand as before and the text is a draft', async () => {
  const { id } = await ticketFrom();
  const before = await show(id);
  world.clock.forward({ minutes: 3 });
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { html: '<p>Too <b>early</b></p>', undoSeconds: 10, status: 'solved' },
  });
  assert.equal(reply.undoUntil, new Date(world.clock.now.getTime() + 10_000).toISOString());
  assert.equal((await show(id)).status, 'solved');
  const draft = await world.call('tomas', routes.undoReply, { params: { id: reply.id } });
  assert.deepEqual([draft.kind, draft.html], ['reply', '<p>Too <b>early</b></p>']);
  const ticket = await show(id);
  assert.deepEqual(
    [ticket.status, ticket.metrics, ticket.waitingSince, ticket.lastMessageId],
    [before.status, before.metrics, before.waitingSince, before.lastMessageId],
  );
  assert.equal((await messages(id)).length, 1, 'the reply is gone from the thread');
});

test('a note written meanwhile does not leave the ticket solved by a reply that was taken back', async () => {
  const { id } = await ticketFrom();
  const before = await show(id);
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'Too early', undoSeconds: 10, status: 'solved' },
  });
  const note = await world.call('lena', routes.addNote, { params: { id }, body: { text: 'Wait!' } });
  await world.call('tomas', routes.undoReply, { params: { id: reply.id } });
  const ticket = await show(id);
  assert.deepEqual(
    [ticket.status, ticket.waitingSince, ticket.metrics, ticket.lastMessageId],
    [before.status, before.waitingSince, before.metrics, note.id],
  );
});

test('a pause before a reply is tried counts as no attempt', async () => {
  const { id } = await ticketFrom();
  const reply = await world.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'Soon' } });
  const nextAttemptAt = new Date(world.clock.now.getTime() + 60_000);
  const news = { messageId: reply.id, state: 'deferred', words: 'message.fault', nextAttemptAt } as const;
  const delivery = async (of: 'pause' | 'attempt') => {
    await world.edge.transact({ kind: 'system', name: 'test' }, (ctx) => recordDelivery(ctx, { ...news, of }));
    return (await messages(id)).at(-1)?.delivery;
  };
  const paused = await delivery('pause');
  assert.deepEqual([paused?.state, paused?.attempts], ['deferred', 0]);
  assert.equal(paused?.nextAttemptAt, nextAttemptAt.toISOString());
  assert.equal((await delivery('attempt'))?.attempts, 1);
});

test('a reply that is on its way cannot be taken back', async () => {
  const { id } = await ticketFrom();
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'Gone.', undoSeconds: 10 },
  });
  world.clock.forward({ seconds: 11 });
  assert.equal(await world.edge.transact(house, (ctx) => beginDelivery(ctx, reply.id, '<x@example.com>')), true);
  assert.equal(
    await world.edge.transact(house, (ctx) =>
      recordDelivery(ctx, { messageId: reply.id, state: 'sent', words: '250 ok', of: 'attempt' }),
    ),
    true,
  );
  const refused = await world.as('tomas').post(`/api/messages/${reply.id}/undo`);
  assert.deepEqual([refused.status, refused.body.error.code], [409, 'message.gone']);
  const [, sent] = await messages(id);
  assert.deepEqual([sent?.delivery?.state, sent?.delivery?.words, sent?.delivery?.attempts], ['sent', '250 ok', 1]);
});

test('a deferred reply is tried again on request, a sent one is not', async () => {
  const { id } = await ticketFrom();
  const reply = await world.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'Hello.' } });
  await world.edge.transact(house, (ctx) =>
    recordDelivery(ctx, {
      messageId: reply.id,
      state: 'deferred',
      words: '452 mailbox full',
      of: 'attempt',
      nextAttemptAt: new Date(world.clock.now.getTime() + 60_000),
    }),
  );
  assert.equal((await messages(id)).at(-1)?.delivery?.words, '452 mailbox full');
  assert.equal(
    (await world.call('tomas', routes.retryDelivery, { params: { id: reply.id } })).delivery?.state,
    'queued',
  );
  await world.edge.transact(house, (ctx) =>
    recordDelivery(ctx, { messageId: reply.id, state: 'sent', words: '250', of: 'attempt' }),
  );
  assert.equal((await world.as('tomas').post(`/api/messages/${reply.id}/retry`)).status, 409);
});

test('a reply written to be sent later waits for its time', async () => {
  const { id } = await ticketFrom();
  const sendAt = new Date(world.clock.now.getTime() + 86_400_000).toISOString();
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'Tomorrow.', sendAt },
  });
  assert.deepEqual([reply.sendAt, reply.delivery?.state], [sendAt, 'queued']);
});

test('a writer is warned when something newer came in, and may write all the same', async () => {
  const { id, lastMessageId } = await ticketFrom();
  const newer = await customerWrites(id);
  const body = { text: 'Answer to what I saw.', seenMessageId: lastMessageId };
  const refused = await world.as('tomas').post(`/api/tickets/${id}/replies`, body);
  assert.deepEqual([refused.status, refused.body.error.code], [409, 'message.newer']);
  assert.equal(
    (await world.as('tomas').post(`/api/tickets/${id}/replies`, { ...body, seenMessageId: newer.messageId })).status,
    201,
  );
});

test('a retried send makes one message, by clientId and by Idempotency-Key', async () => {
  const { id } = await ticketFrom();
  const body = { text: 'Once.', clientId: 'browser-0001' };
  const [one, two] = [
    await world.as('tomas').post(`/api/tickets/${id}/replies`, body),
    await world.as('tomas').post(`/api/tickets/${id}/replies`, body),
  ];
  assert.equal(one.body.id, two.body.id);
  const key = { 'idempotency-key': 'reply-1-of-test' };
  const answers = await Promise.all(
    [1, 2, 3].map(() => world.as('tomas').post(`/api/tickets/${id}/replies`, { text: 'Twice?' }, key)),
  );
  assert.equal(new Set(answers.map((answer) => answer.body.id)).size, 1);
  const reused = await world.as('tomas').post(`/api/tickets/${id}/replies`, { text: 'Other words' }, key);
  assert.deepEqual([reused.status, reused.body.error.code], [409, 'idempotency-key.reused']);
  assert.equal((await messages(id)).length, 3);
});

test('each change of a ticket is a fact of its own', async () => {
  const { id } = await ticketFrom();
  const { tomas, lena } = world.cast.agents;
  await world.call('maya', routes.changeTicket, {
    params: { id },
    body: {
      subject: 'Cracked Alba',
      priority: 'high',
      type: 'incident',
      tags: ['gift', 'damaged in transit'],
      assigneeId: tomas.id,
      ccs: ['sister@post.example'],
      dueAt: '2026-04-01T08:00:00Z',
    },
  });
  const ticket = await show(id);
  assert.deepEqual(
    [ticket.subject, ticket.priority, ticket.type, ticket.tags, ticket.assignee?.name, ticket.ccs],
    ['Cracked Alba', 'high', 'incident', ['gift', 'damaged in transit'], tomas.name, ['sister@post.example']],
  );
  await world.call('maya', routes.changeTicket, { params: { id }, body: { subject: 'Cracked Alba', tags: ['gift'] } });
  await world.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'Hello.' } });
  await world.call('maya', routes.changeTicket, {
    params: { id },
    body: { assigneeId: lena.id, teamId: world.cast.teams.wholesale, handOff: { summary: 'A new pot is promised.' } },
  });
  assert.equal((await show(id)).metrics.handOffs, 1);
  const names = (await eventNames(id)).filter((name) => /^ticket\.(?:.*changed|assigned)/.test(name));
  assert.deepEqual(names.sort(), [
    'ticket.assigned',
    'ticket.assigned',
    'ticket.ccs-changed',
    'ticket.due-changed',
    'ticket.priority-changed',
    'ticket.status-changed',
    'ticket.subject-changed',
    'ticket.tags-changed',
    'ticket.tags-changed',
    'ticket.team-changed',
    'ticket.type-changed',
  ]);
});

test('what does not exist or does not fit is refused by its field', async () => {
  const { id } = await ticketFrom();
  const patch = (body: unknown) => world.as('maya').patch(`/api/tickets/${id}`, body);
  const { body: unknown } = await patch({ assigneeId: 999_999 });
  assert.deepEqual([unknown.error.code, unknown.error.fields[0].path], ['agent.unknown', 'body.assigneeId']);
  assert.equal((await patch({ assigneeId: world.cast.agents.sam.id })).body.error.code, 'agent.light');
  assert.equal((await patch({ teamId: 999_999 })).body.error.code, 'team.unknown');
  assert.equal((await patch({ requesterId: 999_999 })).body.error.code, 'customer.unknown');
  const misspelt = await patch({ asignee: 1, priority: 'highest' });
  assert.equal(misspelt.status, 422);
  assert.deepEqual(misspelt.body.error.fields.map((field: { path: string }) => field.path).sort(), [
    'body',
    'body.priority',
  ]);
  assert.equal((await world.as('maya').post(`/api/tickets/${id}/replies`, { text: '  ' })).status, 422);
});

test('trash, restore, spam and back', async () => {
  const { id } = await ticketFrom();
  const inView = async (view: string) =>
    (await world.as('maya').get(`/api/tickets?view=${view}`)).body.items.some((row: { id: number }) => row.id === id);
  assert.equal((await world.as('tomas').delete(`/api/tickets/${id}`)).status, 403, 'agents do not delete');
  await world.call('lena', routes.deleteTicket, { params: { id } });
  assert.deepEqual([await inView('open'), await inView('trash')], [false, true]);
  assert.equal(
    (await world.as('tomas').post(`/api/tickets/${id}/replies`, { text: 'x' })).body.error.code,
    'ticket.deleted',
  );
  await world.call('lena', routes.restoreTicket, { params: { id } });
  await world.call('tomas', routes.markSpam, { params: { id } });
  assert.deepEqual([await inView('open'), await inView('spam')], [false, true]);
  await world.call('tomas', routes.unmarkSpam, { params: { id } });
  assert.equal(await inView('open'), true);
});

test('an agent who is limited to teams sees their tickets and those assigned to them, and nothing else exists', async () => {
  const { id } = await ticketFrom('limited');
  const path = `/api/tickets/${id}`;
  for (const answer of [
    await world.as('priya').get(path),
    await world.as('priya').get(`${path}/messages`),
    await world.as('priya').post(`${path}/replies`, { text: 'x' }),
    await world.as('priya').patch(path, { subject: 'x' }),
  ])
    assert.equal(answer.status, 404);
  const listed = async () =>
    (await world.as('priya').get('/api/tickets?view=open')).body.items.map((row: { id: number }) => row.id);
  assert.equal((await listed()).includes(id), false);
  await world.call('maya', routes.changeTicket, { params: { id }, body: { teamId: world.cast.teams.plantCare } });
  assert.equal((await listed()).includes(id), true);
  assert.equal((await world.as('priya').get(path)).status, 200);
});

test('a light agent reads and notes, and never writes to a customer', async () => {
  const { id } = await ticketFrom();
  assert.equal((await world.as('sam').post(`/api/tickets/${id}/notes`, { text: 'Three left in moss.' })).status, 201);
  assert.equal((await world.as('sam').post(`/api/tickets/${id}/replies`, { text: 'x' })).status, 403);
  assert.equal((await world.as('sam').patch(`/api/tickets/${id}`, { priority: 'low' })).status, 403);
  const [, note] = await messages(id);
  assert.deepEqual([note?.kind, note?.delivery], ['note', null]);
});

test('drafts are the writer’s own, survive, and go when empty', async () => {
  const { id } = await ticketFrom();
  await world.call('tomas', routes.saveDraft, { params: { id }, body: { kind: 'note', html: '<p>half a</p>' } });
  assert.equal((await world.call('tomas', routes.showTicket, { params: { id } })).draft?.html, '<p>half a</p>');
  assert.equal((await show(id)).draft, null);
  await world.call('tomas', routes.saveDraft, { params: { id }, body: { kind: 'note', html: '<p> </p>' } });
  assert.equal((await world.call('tomas', routes.showTicket, { params: { id } })).draft, null);
});

test('unread is each agent’s own', async () => {
  const { id, lastMessageId } = await ticketFrom('reader');
  const unread = async (who: 'maya' | 'tomas') =>
    (await world.as(who).get('/api/tickets?view=open&order=newest')).body.items.find(
      (row: { id: number }) => row.id === id,
    ).unread;
  assert.deepEqual([await unread('maya'), await unread('tomas')], [true, true]);
  await world.call('maya', routes.readTicket, { params: { id }, body: { messageId: lastMessageId ?? 0 } });
  assert.deepEqual([await unread('maya'), await unread('tomas')], [false, true]);
  await customerWrites(id);
  assert.equal(await unread('maya'), true);
});

async function upload(name: string, type: string, content: string) {
  const boundary = 'x-boundary';
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return world.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: {
      authorization: `Bearer ${world.cast.agents.tomas.token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  });
}

test('a file is uploaded, sent with a reply, opened by its link, and its link expires', async () => {
  const { id } = await ticketFrom();
  const uploaded = (await upload('pot.png', 'image/png', 'PNG-BYTES')).json();
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'See here.', attachmentIds: [uploaded.id] },
  });
  const [attachment] = reply.attachments;
  assert.deepEqual([attachment?.name, attachment?.size, attachment?.contentType], ['pot.png', 9, 'image/png']);
  const link = attachment?.url ?? '';
  const opened = await world.app.inject(link);
  assert.deepEqual([opened.statusCode, opened.body, opened.headers['content-type']], [200, 'PNG-BYTES', 'image/png']);
  assert.match(String(opened.headers['content-security-policy']), /sandbox/);
  assert.equal((await world.app.inject(link.replace(/signature=.{4}/, 'signature=AAAA'))).statusCode, 404);
  assert.equal(
    (await world.app.inject(link.replace(`/files/${uploaded.id}/`, `/files/${uploaded.id + 1}/`))).statusCode,
    404,
  );
  world.clock.forward({ hours: 3 });
  assert.equal((await world.app.inject(link)).statusCode, 404);
  const again = await world.as('tomas').post(`/api/tickets/${id}/replies`, { text: 'x', attachmentIds: [uploaded.id] });
  assert.equal(again.body.error.code, 'attachment.unknown', 'a file belongs to one message');
});

test('a draft names its files and its pictures open again, also after a reply is taken back by a colleague', async () => {
  const { id } = await ticketFrom();
  const [sheet, picture] = [
    (await upload('care.pdf', 'application/pdf', 'PDF')).json(),
    (await upload('pot.png', 'image/png', 'PNG')).json(),
  ];
  const body = {
    kind: 'reply' as const,
    html: `<p>See <img src="${picture.url}"></p>`,
    attachmentIds: [sheet.id, picture.id],
  };
  await world.call('tomas', routes.saveDraft, { params: { id }, body });
  const draft = async (who: 'tomas' | 'lena') => (await world.call(who, routes.showTicket, { params: { id } })).draft;
  assert.deepEqual(
    (await draft('tomas'))?.attachments.map((each) => [each.name, each.size]),
    [
      ['care.pdf', 3],
      ['pot.png', 3],
    ],
  );
  const reply = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { html: body.html, attachmentIds: body.attachmentIds, undoSeconds: 10 },
  });
  await world.call('lena', routes.undoReply, { params: { id: reply.id } });
  const back = await draft('lena');
  assert.deepEqual(back?.attachments.map((each) => each.name).sort(), ['care.pdf', 'pot.png']);
  const link = /src="([^"]+)"/.exec(back?.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.equal((await world.app.inject(link)).body, 'PNG');
  const seenMessageId = (await show(id)).lastMessageId ?? 0;
  const again = { html: back?.html ?? '', attachmentIds: back?.attachmentIds ?? [], seenMessageId };
  const sent = await world.call('lena', routes.replyToTicket, { params: { id }, body: again });
  assert.deepEqual(sent.attachments.map((each) => each.inline).sort(), [false, true]);
});

test('a draft never signs a link to a file of somebody else', async () => {
  const { id } = await ticketFrom();
  const hidden = (await upload('secret.pdf', 'application/pdf', 'PDF')).json();
  const html = `<p><img src="/files/${hidden.id}/x?"><img src="cid:attachment-${hidden.id}@warmline"></p>`;
  await world.call('lena', routes.saveDraft, {
    params: { id },
    body: { kind: 'reply', html, attachmentIds: [hidden.id] },
  });
  const { draft } = await world.call('lena', routes.showTicket, { params: { id } });
  assert.doesNotMatch(draft?.html ?? '', /signature/);
  assert.deepEqual(draft?.attachments, []);
});

test('a page of HTML is never opened in place', async () => {
  const uploaded = (await upload('trick.html', 'text/html', '<script>alert(1)</script>')).json();
  const opened = await world.app.inject(uploaded.url);
  assert.deepEqual(
    [opened.headers['content-type'], String(opened.headers['content-disposition']).startsWith('attachment')],
    ['application/octet-stream', true],
  );
});

test('an upload over 25 MB is refused and leaves nothing behind', async () => {
  const answer = await upload('big.bin', 'application/octet-stream', 'x'.repeat(25 * 1024 * 1024 + 10));
  assert.deepEqual([answer.statusCode, answer.json().error.code], [422, 'attachment.too-large']);
});

test('redaction erases words and files for good, with an audit row', async () => {
  const { id } = await ticketFrom();
  const written = await customerWrites(id, {
    text: 'My card is 4111 1111 1111 1111, thanks.',
    html: '<p>My card is 4111 1111 1111 1111, thanks.</p>',
  });
  const path = `/api/messages/${written.messageId}/redact`;
  assert.equal((await world.as('tomas').post(path, { text: '4111' })).status, 403);
  assert.equal((await world.as('lena').post(path, { text: 'not there' })).body.error.code, 'message.words-not-found');
  const { body } = await world.as('lena').post(path, { text: '4111 1111 1111 1111' });
  assert.doesNotMatch(JSON.stringify(body), /4111/);
  assert.ok(body.redactedAt);
  assert.doesNotMatch(
    (await world.as('maya').get('/api/tickets?view=open&order=newest')).body.items.find(
      (row: { id: number }) => row.id === id,
    ).preview.text,
    /4111/,
  );
  assert.ok((await eventNames(id)).includes('message.redacted'));
});

test('a mail that brings its colours keeps a light sheet, a plain one takes the reader’s', async () => {
  const { id } = await ticketFrom();
  const pageOf = async (html: string) => {
    const { messageId } = await customerWrites(id, { text: 'Hi', html });
    return (await world.as('tomas').get(`/api/messages/${messageId}/page`)).body;
  };
  assert.match(await pageOf('<table><tr><td bgcolor="#ffeecc">Hi</td></tr></table>'), /<html class="own">/);
  assert.match(await pageOf('<table><tr><td>Hi</td></tr></table>'), /<html>/);
});

test('a mail’s page runs nothing, frames nowhere else, and loads remote images only when asked', async () => {
  const { id } = await ticketFrom();
  const written = await customerWrites(id, {
    html: '<p>Hello <img alt="x" data-remote-src="https://img.example/a.png?b=1&amp;c=2"></p>',
    hasRemoteImages: true,
  });
  const page = await world.as('tomas').get(`/api/messages/${written.messageId}/page`);
  assert.match(
    String(page.headers['content-security-policy']),
    /default-src 'none'.*frame-ancestors 'self'; sandbox allow-same-origin/,
  );
  assert.doesNotMatch(page.body, /src="\/remote-image/);
  const withImages = await world.as('tomas').get(`/api/messages/${written.messageId}/page?images=1`);
  assert.match(
    withImages.body,
    /src="\/remote-image\?url=https%3A%2F%2Fimg.example%2Fa.png%3Fb%3D1%26c%3D2&amp;signature=/,
  );
  assert.equal((await world.as('stranger').get(`/api/messages/${written.messageId}/page`)).status, 401);
});

test('a reply from a strange address stands apart, linked, and one click adds it', async () => {
  const { id } = await ticketFrom('owner');
  await world.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'Sorry.', status: 'pending' } });
  const strange = await ticketFrom('husband', 'Re: Planter');
  await world.house.db.updateTable('tickets').set({ linked_to_id: id }).where('id', '=', strange.id).execute();
  const joined = await world.call('tomas', routes.moveMessages, { params: { id: strange.id } });
  assert.deepEqual([joined.id, joined.status, joined.ccs], [id, 'open', ['husband@post.example']]);
  assert.equal((await messages(id)).length, 3);
  assert.ok((await show(strange.id)).deletedAt);
});

test('views hold what they say, and counts agree with them', async () => {
  const counts = (await world.as('maya').get('/api/ticket-counts')).body;
  for (const view of ['open', 'mine', 'unassigned', 'waiting', 'spam'] as const) {
    const { items } = (await world.as('maya').get(`/api/tickets?view=${view}&limit=100`)).body;
    assert.equal(items.length, counts[view], view);
  }
});

test('a ticket is found by words of its subject, with a typing error, and by its number', async () => {
  const { id } = await ticketFrom('finder', 'Calathea with brown spots');
  for (const query of ['brown spots', 'calatea', `#${id}`, String(id)]) {
    const { items } = (await world.as('maya').get(`/api/tickets?query=${encodeURIComponent(query)}`)).body;
    assert.ok(
      items.some((row: { id: number }) => row.id === id),
      query,
    );
  }
});

test('tags in use are offered, most used first', async () => {
  for (const tags of [['zz-rare'], ['zz-often'], ['zz-often']]) {
    const { id } = await ticketFrom('tagger');
    await world.call('maya', routes.changeTicket, { params: { id }, body: { tags } });
  }
  assert.deepEqual((await world.as('maya').get('/api/tags?query=zz')).body.items, [
    { name: 'zz-often', tickets: 2 },
    { name: 'zz-rare', tickets: 1 },
  ]);
});

test('paging through a list while others write shows every ticket that stays, once', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, (_, n) => ticketFrom(`pager${n}`)));
  const ours = new Set(all.map((ticket) => ticket.id));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('updated', 'newest', 'waiting-longest'),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (order, limit, writes) => {
        const seen: number[] = [];
        let after = '';
        let pages = 0;
        do {
          const { items, next } = (
            await world
              .as('maya')
              .get(`/api/tickets?view=all&order=${order}&limit=${limit}&teamId=${world.cast.teams.orders}${after}`)
          ).body;
          seen.push(...items.map((row: { id: number }) => row.id));
          after = next ? `&after=${encodeURIComponent(next)}` : '';
          // Not for ever: the list with the longest wait first grows at the end that is read.
          if (writes && pages++ < 10) await ticketFrom('newcomer');
          world.clock.forward({ seconds: 1 });
        } while (after);
        assert.equal(new Set(seen).size, seen.length, 'nothing twice');
        for (const id of ours) assert.ok(seen.includes(id), `${id} by ${order}, ${limit} a page`);
      },
    ),
    { numRuns: 8 },
  );
});

test('tickets follow their customer through a merge and back', async () => {
  const [kept, merged] = [await ticketFrom('kept'), await ticketFrom('merged')];
  const merge = await world
    .as('maya')
    .post(`/api/customers/${merged.requester.id}/merge`, { intoId: kept.requester.id });
  await world.settle();
  assert.equal((await show(merged.id)).requester.id, kept.requester.id);
  await world.as('maya').post(`/api/customer-merges/${merge.body.id}/undo`);
  await world.settle();
  assert.deepEqual(
    [(await show(merged.id)).requester.id, (await show(kept.id)).requester.id],
    [merged.requester.id, kept.requester.id],
  );
});
