import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { automationRoutes as routes } from '../../contract/automation.ts';
import { formsRoutes } from '../../contract/forms.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('a rule gives a form and a status of the company’s own, sets aside, and puts in the slow lane', async () => {
  const status = await world.call('noor', formsRoutes.addCustomStatus, {
    body: { category: 'on-hold', label: 'At the pottery', customerLabel: 'We asked our pottery' },
  });
  const form = await world.call('noor', formsRoutes.addForm, {
    body: { name: 'Damage', customerName: 'Something broke', fields: [] },
  });
  const conditions = { field: 'tag', op: 'is' as const, values: ['broken'] };
  await world.call('noor', routes.addRule, {
    body: {
      kind: 'trigger',
      name: 'Broken goes to the pottery',
      heard: { kinds: ['tags'] },
      conditions,
      actions: [
        { do: 'set-form', formId: form.id },
        { do: 'set-custom-status', customStatusId: status.id },
        { do: 'enter-slow-lane', reason: 'It was a present.' },
        { do: 'snooze', until: '+2d' },
      ],
    },
  });
  const { id } = await world.call('tomas', ticketsRoutes.openTicket, {
    body: { subject: 'Cracked', requester: { email: 'nora@post.example' }, message: { text: 'Cracked.' } },
  });
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { tags: ['broken'] } });
  await world.settle();
  const ticket = await world.call('maya', ticketsRoutes.showTicket, { params: { id }, query: {} });
  assert.deepEqual(
    [ticket.status, ticket.customStatusId, ticket.formId, ticket.slowLane?.reason],
    ['on-hold', status.id, form.id, 'It was a present.'],
  );
  assert.equal(ticket.snooze?.until, new Date(world.clock.now.getTime() + 2 * 86_400_000).toISOString());
  const { items } = await world.call('maya', routes.listTicketFirings, { params: { id }, query: {} });
  assert.deepEqual(items[0]?.failures, []);
});

test('a rule that names a status or a form that is not there is refused at its field', async () => {
  const body = {
    kind: 'trigger' as const,
    name: 'Nowhere',
    conditions: { all: [] },
    actions: [
      { do: 'set-custom-status' as const, customStatusId: 9999 },
      { do: 'set-form' as const, formId: 9999 },
    ],
  };
  const answer = await world.as('noor').post('/api/rules', body);
  assert.equal(answer.status, 422);
  assert.deepEqual(
    answer.body.error.fields.map(({ path, code }: { path: string; code: string }) => [path, code]),
    [
      ['body.actions.0.customStatusId', 'custom-status.unknown'],
      ['body.actions.1.formId', 'form.unknown'],
    ],
  );
});
