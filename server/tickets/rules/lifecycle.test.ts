import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Status, statuses } from '../../../contract/tickets.ts';
import { afterAgentReply, afterCustomerMessage, maySetStatus } from './lifecycle.ts';

const words: [Status, ReturnType<typeof afterCustomerMessage>][] = [
  ['new', { kind: 'stay' }],
  ['open', { kind: 'stay' }],
  ['pending', { kind: 'open', reopened: false }],
  ['on-hold', { kind: 'open', reopened: false }],
  ['solved', { kind: 'open', reopened: true }],
  ['closed', { kind: 'follow-up' }],
];

for (const [status, expected] of words) {
  test(`a customer’s message to a ticket that is ${status}`, () => {
    assert.deepEqual(afterCustomerMessage(status, false), expected);
  });
}

test('an automatic mail never changes a status, and never brings back a closed ticket', () => {
  for (const status of statuses)
    assert.deepEqual(afterCustomerMessage(status, true), { kind: status === 'closed' ? 'follow-up' : 'stay' });
});

test('a reply opens a new ticket, leaves others as they are, and does what the agent wished', () => {
  assert.equal(afterAgentReply('new', undefined), 'open');
  assert.equal(afterAgentReply('pending', undefined), 'pending');
  assert.equal(afterAgentReply('new', 'solved'), 'solved');
});

test('whatever happens, closed stays closed, new never comes back, and only solving leads to closing', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('customer' as const), automatic: fc.boolean() }),
    fc.record({
      do: fc.constant('reply' as const),
      wished: fc.option(fc.constantFrom('open', 'pending', 'on-hold', 'solved'), { nil: undefined }),
    }),
    fc.record({ do: fc.constant('set' as const), to: fc.constantFrom(...statuses) }),
    fc.record({ do: fc.constant('close' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let status: Status = 'new';
      for (const each of steps) {
        const before: Status = status;
        if (each.do === 'customer') {
          const after = afterCustomerMessage(status, each.automatic);
          if (after.kind === 'open') status = 'open';
        } else if (each.do === 'reply' && status !== 'closed')
          status = afterAgentReply(status, each.wished as Status | undefined);
        else if (each.do === 'set' && maySetStatus(status, each.to)) status = each.to;
        else if (each.do === 'close' && status === 'solved') status = 'closed';
        if (before === 'closed') assert.equal(status, 'closed');
        if (before !== 'new') assert.notEqual(status, 'new');
        if (status === 'closed' && before !== 'closed') assert.equal(before, 'solved');
      }
    }),
  );
});
