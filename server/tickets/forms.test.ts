import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FormField, formsRoutes } from '../../contract/forms.ts';
import { settingsRoutes } from '../../contract/settings.ts';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { closeSolvedTickets } from './commands/close-solved-tickets.ts';
import { plainMessage } from './commands/incoming-message.ts';
import { receiveMessage } from './commands/receive-message.ts';

const house = { kind: 'system', name: 'test' } as const;
let world: World;
before(async () => {
  world = await openWorld();
  const base = { owner: 'ticket' as const, options: [] as string[] };
  const add = (key: string, type: 'dropdown' | 'text' | 'checkbox', options: string[] = []) =>
    world.call('noor', settingsRoutes.addCustomField, { body: { ...base, key, label: key, type, options } });
  await add('reason', 'dropdown', ['broken', 'late']);
  await add('order', 'text');
  await add('photo', 'checkbox');
});
after(() => world.close());

const asked = (field: string, required: FormField['required'], on?: [string, ...string[]]): FormField => ({
  field,
  required,
  shownWhen: on ? { field: on[0], values: on.slice(1) } : null,
});
const formNamed = (name: string, fields: FormField[]) =>
  world.call('noor', formsRoutes.addForm, { body: { name, customerName: name, fields } });
const opened = (body: object = {}) =>
  world.call('tomas', routes.openTicket, {
    body: {
      subject: 'Planter',
      requester: { email: 'nora@post.example' },
      message: { text: 'It is broken.' },
      ...body,
    },
  });
const show = (id: number) => world.call('maya', routes.showTicket, { params: { id } });
const statusNamed = (category: 'new' | 'open' | 'pending' | 'solved', label: string, isDefault = false) =>
  world.call('noor', formsRoutes.addCustomStatus, { body: { category, label, customerLabel: `${label}!`, isDefault } });
const paths = (answer: { body: { error: { fields?: { path: string }[] } } }) =>
  answer.body.error.fields?.map((each) => each.path) ?? [];

test('custom statuses stand inside their category, and either of both can be wished for', async () => {
  const kiln = await statusNamed('pending', 'Waiting for the kiln');
  const { id } = await opened();
  let ticket = await world.call('tomas', routes.changeTicket, { params: { id }, body: { customStatusId: kiln.id } });
  assert.deepEqual([ticket.status, ticket.customStatusId, ticket.statusLabel], ['pending', kiln.id, kiln.label]);
  const since = (await show(id)).metrics;
  ticket = await world.call('tomas', routes.changeTicket, { params: { id }, body: { customStatusId: null } });
  assert.deepEqual([ticket.status, ticket.statusLabel], ['pending', null]);
  assert.deepEqual(ticket.metrics, since);
  const list = await world.call('tomas', routes.listTickets, { query: { view: 'all' } });
  assert.equal(list.items.find((row) => row.id === id)?.statusLabel, null);
  await world.settle();
  const events = (await world.call('maya', routes.listTicketEvents, { params: { id } })).items;
  const changed = events.find((event) => event.name === 'ticket.status-changed')?.payload as { custom?: unknown };
  assert.deepEqual(changed.custom, { from: null, to: { id: kiln.id, name: kiln.label } });
  assert.ok(events.some((event) => event.name === 'ticket.custom-status-changed'));
  const wrong = { status: 'open', customStatusId: kiln.id };
  assert.deepEqual(paths(await world.as('tomas').patch(`/api/tickets/${id}`, wrong)), ['body.customStatusId']);
});

test('a category has one default, which tickets get on every road into it; archived it is offered no more', async () => {
  const first = await statusNamed('new', 'Just in', true);
  const second = await statusNamed('new', 'Fresh', true);
  const statuses = (await world.call('tomas', formsRoutes.listCustomStatuses, {})).items;
  assert.equal(statuses.find((each) => each.id === first.id)?.isDefault, false);
  const { id, customStatusId } = await opened();
  assert.equal(customStatusId, second.id);
  const back = await statusNamed('open', 'Back again', true);
  await world.call('tomas', routes.changeTicket, { params: { id }, body: { status: 'pending' } });
  await world.edge.transact(house, async (ctx) => {
    const { requester } = await show(id);
    const fresh = { requesterId: requester.id, subject: 'Re', channel: 'email' as const, byAgent: false };
    return receiveMessage(ctx, id, plainMessage(requester.id, 'Any news?'), fresh);
  });
  assert.deepEqual([(await show(id)).status, (await show(id)).customStatusId], ['open', back.id]);
  const changed = await world.call('noor', formsRoutes.changeCustomStatus, {
    params: { id: back.id },
    body: { archived: true },
  });
  assert.deepEqual([changed.isDefault, (await show(id)).statusLabel], [false, 'Back again']);
  const again = await world.as('tomas').patch(`/api/tickets/${id}`, { customStatusId: back.id });
  assert.equal(again.status, 422);
  const taken = { category: 'new', label: 'FRESH', customerLabel: 'x' };
  assert.deepEqual(paths(await world.as('noor').post('/api/custom-statuses', taken)), ['body.label']);
  await world.call('noor', formsRoutes.changeCustomStatus, { params: { id: second.id }, body: { isDefault: false } });
});

test('a reply may bring a custom status, and taking it back brings the one before', async () => {
  const parts = await statusNamed('pending', 'Parts on the way');
  const { id } = await opened();
  const message = await world.call('tomas', routes.replyToTicket, {
    params: { id },
    body: { text: 'They come.', customStatusId: parts.id, undoSeconds: 30 },
  });
  assert.deepEqual([(await show(id)).status, (await show(id)).statusLabel], ['pending', 'Parts on the way']);
  await world.call('tomas', routes.undoReply, { params: { id: message.id } });
  assert.deepEqual([(await show(id)).status, (await show(id)).statusLabel], ['new', null]);
});

test('a form is refused what it could never ask, each fault by its path', async () => {
  const fields = [asked('cf.none', 'never'), asked('cf.order', 'never', ['cf.order', 'x'])];
  const answer = await world.as('noor').post('/api/forms', { name: 'F', customerName: 'F', fields });
  assert.deepEqual([answer.status, paths(answer)], [422, ['body.fields.0.field', 'body.fields.1.shownWhen.field']]);
});

test('what a form always asks for is needed to open a ticket by hand, and never when a mail comes in', async () => {
  const form = await formNamed('Damage', [
    asked('cf.reason', 'always'),
    asked('cf.order', 'always', ['cf.reason', 'broken']),
    asked('cf.photo', 'before-solving', ['cf.reason', 'broken']),
  ]);
  assert.equal(form.isDefault, true);
  const said = { subject: 'Planter', requester: { email: 'nora@post.example' }, message: { text: 'It is broken.' } };
  const empty = await world.as('tomas').post('/api/tickets', said);
  assert.deepEqual([empty.status, paths(empty)], [422, ['body.customFields.reason']]);
  const half = await world.as('tomas').post('/api/tickets', { ...said, customFields: { reason: 'broken' } });
  assert.deepEqual(paths(half), ['body.customFields.order']);
  const ticket = await opened({ customFields: { reason: 'late' } });
  assert.equal(ticket.formId, null);
  const named = await opened({ formId: form.id, customFields: { reason: 'late' } });
  assert.equal(named.formId, form.id);
  const mailed = await world.edge.transact(house, (ctx) =>
    receiveMessage(ctx, null, plainMessage(ticket.requester.id, 'A mail'), {
      requesterId: ticket.requester.id,
      subject: 'A mail',
      channel: 'email',
      byAgent: false,
    }),
  );
  assert.equal((await show(mailed.ticketId)).status, 'new');
});

test('every road to solved waits for what the form needs; a hidden field and the clock never do', async () => {
  const { id } = await opened({ customFields: { reason: 'broken', order: 'A-1' } });
  const tomas = world.as('tomas');
  const roads = [
    () => tomas.post(`/api/tickets/${id}/solve`),
    () => tomas.patch(`/api/tickets/${id}`, { status: 'solved' }),
    () => tomas.post(`/api/tickets/${id}/replies`, { text: 'Done.', status: 'solved' }),
  ];
  for (const road of roads) {
    const answer = await road();
    assert.deepEqual([answer.status, paths(answer)], [422, ['body.customFields.photo']]);
    assert.equal(answer.body.error.code, 'form.incomplete');
  }
  assert.equal((await world.call('maya', routes.listMessages, { params: { id } })).items.length, 1);
  // What the same call fills in counts, and what it hides is not asked for.
  assert.equal(
    (await tomas.patch(`/api/tickets/${id}`, { status: 'solved', customFields: { photo: true } })).status,
    200,
  );
  const late = await opened({ customFields: { reason: 'broken', order: 'A-1' } });
  const body = { status: 'solved', customFields: { reason: 'late' } };
  assert.equal((await tomas.patch(`/api/tickets/${late.id}`, body)).status, 200);
  await world.call('tomas', routes.changeTicket, { params: { id: late.id }, body: { customFields: { reason: null } } });
  world.clock.forward({ days: 6 });
  await world.edge.transact(house, closeSolvedTickets);
  assert.deepEqual([(await show(id)).status, (await show(late.id)).status], ['closed', 'closed']);
});

test('a field that was archived holds nobody up, another form asks for something else, and brands are kept apart', async () => {
  const plain = await formNamed('Question', []);
  const { id } = await opened({ customFields: { reason: 'broken', order: 'A-1' } });
  const ticket = await world.call('tomas', routes.changeTicket, { params: { id }, body: { formId: plain.id } });
  assert.equal(ticket.formId, plain.id);
  assert.equal((await world.as('tomas').post(`/api/tickets/${id}/solve`)).status, 200);
  const other = await opened({ customFields: { reason: 'broken', order: 'A-1' } });
  const fields = (await world.call('noor', settingsRoutes.listCustomFields, {})).items;
  const photo = fields.find((field) => field.key === 'photo');
  await world.call('noor', settingsRoutes.changeCustomField, {
    params: { id: photo?.id ?? 0 },
    body: { archived: true },
  });
  assert.equal((await world.as('tomas').post(`/api/tickets/${other.id}/solve`)).status, 200);
  const archived = await world.as('noor').patch('/api/forms/1', { archived: true });
  assert.deepEqual([archived.status, archived.body.error.code], [409, 'form.is-default']);
  await world.call('noor', formsRoutes.changeForm, { params: { id: plain.id }, body: { isDefault: true } });
  const all = (await world.call('tomas', formsRoutes.listForms, {})).items;
  assert.deepEqual(
    all.filter((form) => form.isDefault).map((form) => form.name),
    ['Question'],
  );
});
