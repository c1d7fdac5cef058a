import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';

describe('mail comes in', () => {
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

  test('a mail becomes a ticket of its sender, in the mailbox it came to', async () => {
    await road.mail({ from: 'Ada Moss <ada@moss.example>', subject: 'Re: My fern', text: 'It droops.' });
    const { items } = (await world.as('maya').get('/api/tickets')).body;
    assert.equal(items.length, 1);
    assert.equal(items[0].subject, 'My fern');
    assert.equal(items[0].requester.email, 'ada@moss.example');
    const ticket = (await world.as('maya').get(`/api/tickets/${items[0].id}`)).body;
    assert.equal(ticket.mailboxAddress, 'help@fernandclay.example');
  });
});
