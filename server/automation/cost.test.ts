import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { automationRoutes as routes } from '../../contract/automation.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { react } from '../platform/events/react.ts';
import { relayEvents } from '../platform/events/relay.ts';
import { reactions } from './reactions.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const changes = 100;

/** Milliseconds that the triggers need for each of a hundred changes of tickets, beside everything else, and statements for it. */
async function costOfChanges(priority: 'low' | 'high'): Promise<number> {
  const ids: number[] = [];
  for (let at = 0; at < changes; at++) {
    const { id } = await world.call('maya', ticketsRoutes.openTicket, {
      body: { subject: `Planter ${at}`, requester: { email: 'nora@post.example' }, message: { text: 'Hello' } },
    });
    ids.push(id);
  }
  await world.settle();
  for (const id of ids) await world.call('maya', ticketsRoutes.changeTicket, { params: { id }, body: { priority } });
  await relayEvents(world.house);
  const began = performance.now();
  for (const reaction of reactions) await react(world.edge, reaction);
  return (performance.now() - began) / changes;
}

test('fifty triggers that hear every change cost little more than one', async () => {
  const rule = (at: number) =>
    world.call('noor', routes.addRule, {
      body: {
        kind: 'trigger',
        name: `Rule ${at}`,
        conditions: {
          all: [
            { field: 'priority', op: 'changed-to', values: ['high'] },
            {
              any: [
                { field: 'subject', op: 'contains', values: [`word ${at}`] },
                { field: 'created', op: 'less', values: ['-3d'] },
              ],
            },
            { none: [{ field: 'tag', op: 'is', values: ['vip'] }] },
          ],
        },
        actions: [{ do: 'add-tags', tags: [`t${at}`] }],
      },
    });
  const nothing = await costOfChanges('high');
  await rule(0);
  await costOfChanges('low');
  const one = await costOfChanges('high');
  for (let at = 1; at < 50; at++) await rule(at);
  const fifty = await costOfChanges('high');
  console.log(
    `triggers cost ${nothing.toFixed(2)} ms a change with none, ${one.toFixed(2)} ms with one, ${fifty.toFixed(2)} ms with fifty`,
  );
  assert.ok(fifty < one + 5, 'conditions are looked at in memory, with facts that are read once');
});
