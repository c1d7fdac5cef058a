import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tagsRoutes as tags } from '../../contract/tags.ts';
import { ticketWorkRoutes as work } from '../../contract/ticket-work.ts';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { answerOneIncident } from './commands/answer-one-incident.ts';
import { fillPlaceholders } from './rules/fill-placeholders.ts';

const house = { kind: 'system', name: 'test' } as const;
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

let opens = 0;
const opened = (body: object = {}) => {
  opens += 1;
  return world.call('tomas', routes.openTicket, {
    body: {
      subject: `Planter ${opens}`,
      requester: { email: `nora${opens}@post.example`, name: `Nora ${opens} <b>` },
      teamId: world.cast.teams.orders,
      message: { text: 'It is broken.' },
      ...body,
    },
  });
};
const show = (id: number) => world.call('maya', routes.showTicket, { params: { id } });
const change = (id: number, body: object) => world.call('tomas', routes.changeTicket, { params: { id }, body });
const replies = async (id: number) =>
  (await world.call('maya', routes.listMessages, { params: { id } })).items.filter(
    (each) => each.author.kind === 'agent',
  );
const eventNames = async (id: number) => {
  await world.settle();
  return (await world.call('maya', routes.listTicketEvents, { params: { id } })).items.map((event) => event.name);
};

test('a checklist is filled, ticked, moved and reworded, and says who did what', async () => {
  const { id } = await opened();
  const texts = ['Ask for a photo', 'Order a new one', 'Call'];
  let { checklist } = await world.call('tomas', work.addChecklistItem, { params: { id }, body: { texts } });
  assert.deepEqual(
    checklist.map((item) => item.text),
    texts,
  );
  const [photo, , call] = checklist;
  await world.call('lena', work.changeChecklistItem, { params: { id: photo?.id ?? 0 }, body: { done: true } });
  await world.call('tomas', work.changeChecklistItem, { params: { id: photo?.id ?? 0 }, body: { done: true } });
  ({ checklist } = await world.call('tomas', work.changeChecklistItem, {
    params: { id: call?.id ?? 0 },
    body: { place: 0, text: 'Call Nora' },
  }));
  assert.deepEqual(
    checklist.map((item) => [item.text, item.doneBy?.name ?? null]),
    [
      ['Call Nora', null],
      ['Ask for a photo', 'Lena Vogt'],
      ['Order a new one', null],
    ],
  );
  ({ checklist } = await world.call('tomas', work.removeChecklistItem, { params: { id: call?.id ?? 0 } }));
  assert.equal(checklist.length, 2);
  const names = await eventNames(id);
  assert.equal(names.filter((name) => name === 'ticket.checklist-changed').length, 7);
  const full = { texts: Array.from({ length: 99 }, () => 'x') };
  assert.equal((await world.as('tomas').post(`/api/tickets/${id}/checklist`, full)).body.error.code, 'checklist.full');
  assert.equal((await world.as('priya').patch(`/api/checklist-items/${photo?.id}`, { done: false })).status, 404);
});

test('time is added, summed by agent, and changed only by who spent it', async () => {
  const { id } = await opened();
  const own = await world.call('tomas', work.addTimeEntry, { params: { id }, body: { seconds: 600, note: 'Read' } });
  await world.call('sam', work.addTimeEntry, { params: { id }, body: { seconds: 1200 } });
  let spent = await world.call('tomas', work.listTimeSpent, { params: { id } });
  assert.deepEqual(
    [spent.total, spent.agents.map((each) => [each.agent.name, each.seconds])],
    [1800, [['Sam Okafor', 1200], ['Tomás Rivera', 600]]], // biome-ignore format: a small table
  );
  assert.equal((await show(id)).timeSpent, 1800);
  for (const [method, body] of [['patch', { seconds: 1 }], ['delete', undefined]] as const) // biome-ignore format: a small table
    assert.equal(
      (await world.as('maya')[method](`/api/time-entries/${own.id}`, body)).body.error.code,
      'time-entry.not-own',
    );
  await world.call('tomas', work.changeTimeEntry, { params: { id: own.id }, body: { seconds: 300, note: 'Less' } });
  assert.equal((await show(id)).timeSpent, 1500);
  await world.call('tomas', work.removeTimeEntry, { params: { id: own.id } });
  spent = await world.call('tomas', work.listTimeSpent, { params: { id } });
  assert.deepEqual([spent.total, spent.items.length, (await show(id)).timeSpent], [1200, 1, 1200]);
  assert.equal((await eventNames(id)).filter((name) => name === 'ticket.time-spent').length, 4);
});

test('an incident belongs to a problem, and neither stops being one behind the other’s back', async () => {
  const problem = await opened({ type: 'problem' });
  const question = await opened({ type: 'question' });
  const refused = async (id: number, body: object) =>
    (await world.as('tomas').patch(`/api/tickets/${id}`, body)).body.error?.fields?.[0]?.code;
  assert.equal(await refused(question.id, { problemId: problem.id }), 'ticket.no-incident');
  assert.equal(await refused(question.id, { type: 'incident', problemId: question.id }), 'ticket.no-problem');
  const incident = await change(question.id, { type: 'incident', problemId: problem.id });
  assert.deepEqual(incident.problem, { id: problem.id, subject: problem.subject });
  assert.deepEqual((await show(problem.id)).incidents, { total: 1, unsolved: 1 });
  assert.equal(await refused(problem.id, { type: 'task' }), 'ticket.has-incidents');
  assert.equal((await change(question.id, { type: 'task' })).problem, null);
  assert.deepEqual((await show(problem.id)).incidents, { total: 0, unsolved: 0 });
});

test('the incidents of a problem come in pages', async () => {
  const problem = await opened({ type: 'problem' });
  const ids: number[] = [];
  for (let at = 0; at < 5; at++) {
    const { id } = await opened({ type: 'incident' });
    await change(id, { problemId: problem.id });
    ids.unshift(id);
  }
  const found: number[] = [];
  let after: string | undefined;
  do {
    const page = await world.call('tomas', work.listIncidents, {
      params: { id: problem.id },
      query: { limit: 2, ...(after && { after }) },
    });
    found.push(...page.items.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(found, ids);
});

/** A problem with incidents of the team Orders; the last one is closed to replies by the trash. */
async function problemWith(count: number): Promise<{ problemId: number; incidentIds: number[] }> {
  const problem = await opened({ type: 'problem' });
  const incidentIds: number[] = [];
  for (let at = 0; at < count; at++) {
    const { id } = await opened({ type: 'incident' });
    await change(id, { problemId: problem.id });
    incidentIds.push(id);
  }
  return { problemId: problem.id, incidentIds };
}

test('one answer reaches each incident with its customer’s name, solves it, and lists what failed', async () => {
  const { problemId, incidentIds } = await problemWith(3);
  const [first = 0, second = 0, third = 0] = incidentIds;
  const html = '<p>Dear {{customer.name}}, see #{{ ticket.id }}. {{ other }}</p><script>x</script>';
  const begun = await world.call('tomas', work.answerIncidents, { params: { id: problemId }, body: { html } });
  assert.deepEqual([begun.state, begun.total, begun.answered], ['running', 3, 0]);
  const twice = await world.as('tomas').post(`/api/tickets/${problemId}/incident-answers`, { html });
  assert.equal(twice.body.error.code, 'incident-answer.running');
  await world.call('tomas', routes.solveTicket, { params: { id: second } });
  await world.call('lena', routes.deleteTicket, { params: { id: third } });
  await world.settle();
  const ended = await world.call('maya', work.showIncidentAnswer, { params: { id: begun.id } });
  assert.deepEqual(
    [ended.state, ended.answered, ended.failed.map((each) => [each.ticketId, each.code])],
    ['done', 1, [[second, 'incident.settled'], [third, 'ticket.deleted']]], // biome-ignore format: a small table
  );
  const [reply, ...more] = await replies(first);
  const { requester, status, incidents } = await show(first);
  assert.deepEqual([more.length, status, incidents, reply?.author.name], [0, 'solved', null, 'Tomás Rivera']);
  assert.equal(reply?.text, `Dear ${requester.name}, see #${first}. {{ other }}`);
  assert.ok(!reply?.html?.includes('<b>'));
  assert.equal((await replies(second)).length, 0);
  assert.ok((await eventNames(problemId)).includes('ticket.incidents-answered'));
});

test('each incident is answered exactly once, whoever reaches for it and whenever the process dies', async () => {
  const { problemId, incidentIds } = await problemWith(2);
  const [first = 0, second = 0] = incidentIds;
  const { id: answerId } = await world.call('tomas', work.answerIncidents, {
    params: { id: problemId },
    body: { html: '<p>Solved.</p>' },
  });
  // Killed before the commit: neither the reply nor the note that it was written stands.
  const killed = world.edge.transact(house, async (ctx) => {
    await answerOneIncident(ctx, { answerId, ticketId: first });
    throw new Error('killed');
  });
  await assert.rejects(killed, /killed/);
  assert.equal((await replies(first)).length, 0);
  // Two processes at once.
  const once = () => world.edge.transact(house, (ctx) => answerOneIncident(ctx, { answerId, ticketId: first }));
  await Promise.all([once(), once()]);
  await world.settle();
  await once();
  for (const id of [first, second]) assert.equal((await replies(id)).length, 1);
  const ended = await world.call('maya', work.showIncidentAnswer, { params: { id: answerId } });
  assert.deepEqual([ended.state, ended.answered, ended.failed], ['done', 2, []]);
  assert.equal((await eventNames(problemId)).filter((name) => name === 'ticket.incidents-answered').length, 1);
});

test('an answer can be stopped; what still waited stays as it was', async () => {
  const { problemId, incidentIds } = await problemWith(1);
  const html = '<p>Solved.</p>';
  const { id } = await world.call('tomas', work.answerIncidents, { params: { id: problemId }, body: { html } });
  const stopped = await world.call('tomas', work.cancelIncidentAnswer, { params: { id } });
  assert.equal(stopped.state, 'cancelled');
  await world.settle();
  assert.deepEqual([(await replies(incidentIds[0] ?? 0)).length, (await show(incidentIds[0] ?? 0)).status], [0, 'new']);
  const newest = await world.call('maya', work.newestIncidentAnswer, { params: { id: problemId } });
  assert.equal(newest.answer?.id, id);
  const limited = await world.as('priya').get(`/api/incident-answers/${id}`);
  assert.equal(limited.status, 404);
});

test('placeholders are filled in escaped, in linear time', () => {
  const facts = { customerName: 'Ann <i> Lee', ticketId: 7 };
  const filled = fillPlaceholders(
    '{{customer.firstName}} {{ customer.name }} {{ticket.id}} {{x}} {{constructor}}',
    facts,
  );
  assert.equal(filled, 'Ann Ann &lt;i&gt; Lee 7 {{x}} {{constructor}}');
  const began = performance.now();
  fillPlaceholders('{{'.repeat(50_000) + '{{ customer'.repeat(50_000), facts);
  assert.ok(performance.now() - began < 1000);
});

test('a tag is renamed, merged and deleted on every ticket, each tag once, and no ticket is told to have changed', async () => {
  const both = await opened({ tags: ['glaze', 'vip', 'glazing'] });
  const one = await opened({ tags: ['late', 'glaze'] });
  const page = await world.call('noor', tags.listAllTags, { query: { query: 'glaz' } });
  assert.deepEqual(page.items, [
    { name: 'glaze', tickets: 2 },
    { name: 'glazing', tickets: 1 },
  ]);
  const merge = await world.call('noor', tags.changeTag, { body: { from: 'glaze', to: 'glazing' } });
  assert.deepEqual([merge.state, merge.total], ['running', 2]);
  const tangled = await world.as('noor').post('/api/tag-changes', { from: 'glazing', to: 'x' });
  assert.equal(tangled.body.error.code, 'tag.changing');
  await world.settle();
  assert.deepEqual(await world.call('noor', tags.showTagChange, { params: { id: merge.id } }), {
    ...merge,
    state: 'done',
    done: 2,
    finishedAt: world.clock.now.toISOString(),
  });
  assert.deepEqual(
    [(await show(both.id)).tags, (await show(one.id)).tags],
    [
      ['vip', 'glazing'],
      ['late', 'glazing'],
    ],
  );
  await world.call('noor', tags.changeTag, { body: { from: 'vip', to: null } });
  await world.settle();
  assert.deepEqual((await show(both.id)).tags, ['glazing']);
  assert.ok(!(await eventNames(both.id)).includes('ticket.tags-changed'));
  assert.equal((await world.as('noor').post('/api/tag-changes', { from: 'vip', to: 'x' })).status, 404);
  const known = await world.call('noor', tags.listAllTags, { query: { limit: 1 } });
  assert.equal(known.items[0]?.name, 'glazing');
  const next = await world.call('noor', tags.listAllTags, { query: { limit: 1, after: known.next ?? '' } });
  assert.deepEqual(next, { items: [{ name: 'late', tickets: 1 }], next: null });
});
