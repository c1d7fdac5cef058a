import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacedEvent } from '../../platform/events/journal.ts';
import { newsOf } from './news.ts';

const told = (name: PlacedEvent['name'], payload: object) =>
  newsOf({
    id: 1,
    position: 1,
    at: new Date(0),
    actorKind: 'system',
    actorId: null,
    ticketId: null,
    name,
    payload,
    cause: { chain: '', depth: 0 },
  }).map(({ topic, what, id }) => `${topic} ${what} ${id}`);

test('a change is news for the page and the lists, a merge for both pages', () => {
  assert.deepEqual(told('customer.changed', { customerId: 7, fields: ['name'] }), [
    'customer:7 customer 7',
    'customers customer 7',
  ]);
  assert.deepEqual(told('customer.merged', { mergeId: 1, keptId: 7, mergedId: 8 }), [
    'customer:7 customer 7',
    'customers customer 7',
    'customer:8 customer 8',
    'customers customer 8',
  ]);
  assert.deepEqual(told('organization.removed', { organizationId: 3 }), ['customers organization 3']);
  assert.deepEqual(told('ticket.closed', {}), []);
});
