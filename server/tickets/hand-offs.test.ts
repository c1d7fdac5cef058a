import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settingsRoutes } from '../../contract/settings.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { changeTicket } from './commands/change-ticket.ts';

let world: World;
before(async () => {
  world = await openWorld();
  const mailbox = { address: 'hello@fernandclay.example', brandId: world.cast.brandId };
  assert.equal((await world.as('maya').post('/api/mailboxes', mailbox)).status, 201);
});
after(() => world.close());

/** A ticket that Tomás holds and has answered. */
async function answered(email: string, language?: string): Promise<number> {
  const ticket = await world.call('tomas', ticketsRoutes.openTicket, {
    body: {
      subject: 'Cracked <pot>',
      requester: { email, name: 'Ana' },
      message: { text: 'Hello,\n\nmy pot is cracked. Thank you' },
      assigneeId: world.cast.agents.tomas.id,
    },
  });
  if (language) await world.as('maya').patch(`/api/customers/${ticket.requester.id}`, { language });
  await world.call('tomas', ticketsRoutes.replyToTicket, {
    params: { id: ticket.id },
    body: { text: 'We send a new one. It takes a week.' },
  });
  return ticket.id;
}
const give = (id: number, to: 'lena' | 'tomas' | 'priya', summary?: string, who: 'tomas' | 'lena' = 'tomas') =>
  world.as(who).patch(`/api/tickets/${id}`, {
    assigneeId: world.cast.agents[to].id,
    ...(summary && { handOff: { summary } }),
  });
const house = { kind: 'system', name: 'test' } as const;
const takeovers = async (email: string) =>
  (await world.mails()).filter((mail) => mail.to.includes(email) && /pass|weiter/.test(mail.text));

test('who hands a ticket on after the first reply says in a line where things stand, and the customer hears who takes over', async () => {
  const id = await answered('hand@customer.example');
  const silent = await give(id, 'lena');
  assert.deepEqual([silent.status, silent.body.error?.code], [422, 'hand-off.summary-needed']);
  const { summary } = await world.call('tomas', ticketsRoutes.suggestHandOff, { params: { id } });
  assert.equal(summary, 'The customer’s latest words: “my pot is cracked.” We said: “We send a new one.”');
  const given = await give(id, 'lena', 'New pot is promised, address is missing.');
  assert.equal(given.status, 200, JSON.stringify(given.body));
  await world.settle();
  const ticket = await world.call('lena', ticketsRoutes.showTicket, { params: { id }, query: { include: 'messages' } });
  assert.deepEqual(
    [ticket.handOff?.summary, ticket.handOff?.from.name, ticket.handOff?.to.name, ticket.metrics.handOffs],
    ['New pot is promised, address is missing.', 'Tomás Rivera', 'Lena Vogt', 1],
  );
  const note = ticket.messages?.items.find((message) => message.kind === 'note');
  assert.deepEqual([note?.id, note?.handOff?.to.name], [ticket.handOff?.noteId, 'Lena Vogt']);
  assert.equal(ticket.messages?.items.at(-1)?.text, 'The customer was told that Lena Vogt takes over.');
  const [mail, ...more] = await takeovers('hand@customer.example');
  assert.deepEqual(more, []);
  assert.match(mail?.text ?? '', /Hello Ana,\s+Lena Vogt takes over “Cracked <pot>”/);
  assert.match(mail?.html ?? '', /Cracked &lt;pot&gt;/);
  assert.equal((await give(id, 'tomas', 'Back again.', 'lena')).status, 200);
  await world.settle();
  assert.equal((await takeovers('hand@customer.example')).length, 1, 'not twice within an hour');
  world.clock.forward({ hours: 1, seconds: 1 });
  assert.equal((await give(id, 'lena', 'And on.')).status, 200);
  await world.settle();
  assert.equal((await takeovers('hand@customer.example')).length, 2);
});

test('before the first reply, and from or to nobody, no line is needed', async () => {
  const body = { subject: 'X', requester: { email: 'early@customer.example' }, message: { text: 'Hm' } };
  const { id } = await world.call('tomas', ticketsRoutes.openTicket, { body });
  assert.equal((await give(id, 'tomas')).status, 200);
  assert.equal((await give(id, 'lena')).status, 200);
  const other = await answered('nobody@customer.example');
  const freed = await world.as('tomas').patch(`/api/tickets/${other}`, { assigneeId: null });
  assert.equal(freed.status, 200);
  assert.equal((await give(other, 'lena')).status, 200);
  const ticket = await world.call('lena', ticketsRoutes.showTicket, { params: { id: other } });
  assert.equal(ticket.handOff, null);
});

test('a rule writes the line itself, in the words of both sides, and the customer reads it in their language', async () => {
  const id = await answered('regel@customer.example', 'de');
  await world.edge.transact(house, (ctx) => changeTicket(ctx, id, { assigneeId: world.cast.agents.lena.id }));
  await world.settle();
  const ticket = await world.call('lena', ticketsRoutes.showTicket, { params: { id } });
  assert.match(ticket.handOff?.summary ?? '', /my pot is cracked\.” We said: “We send a new one\./);
  const [mail] = await takeovers('regel@customer.example');
  assert.match(mail?.text ?? '', /Lena Vogt übernimmt „Cracked <pot>“/);
});

test('spam, solved tickets and brands that do not wish it tell nobody', async () => {
  const solved = await answered('solved@customer.example');
  await world.as('tomas').post(`/api/tickets/${solved}/solve`);
  assert.equal((await give(solved, 'lena', 'Done.')).status, 200);
  const spam = await answered('spam@customer.example');
  await world.as('tomas').post(`/api/tickets/${spam}/spam`);
  assert.equal((await give(spam, 'lena', 'Rubbish.')).status, 200);
  const quiet = await answered('quiet@customer.example');
  const brand = { params: { id: world.cast.brandId }, body: { tellsHandOffs: false } };
  assert.equal((await world.call('maya', settingsRoutes.changeBrand, brand)).tellsHandOffs, false);
  assert.equal((await give(quiet, 'lena', 'Quietly.')).status, 200);
  await world.settle();
  for (const name of ['solved', 'spam', 'quiet'])
    assert.deepEqual(await takeovers(`${name}@customer.example`), [], name);
});
