import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { automationRoutes as routes } from '../../contract/automation.ts';
import type { Action } from '../../contract/automation-actions.ts';
import type { ConditionTree } from '../../contract/conditions.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const tag = fc.constantFrom('a', 'b', 'c');
const priority = fc.constantFrom('low', 'normal', 'high', null);
const status = fc.constantFrom('open', 'pending', 'solved');
const actions = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('set-priority' as const), priority }),
    fc.record({ do: fc.constant('set-status' as const), status }),
    fc.record({ do: fc.constant('add-tags' as const), tags: fc.tuple(tag) }),
    fc.record({ do: fc.constant('remove-tags' as const), tags: fc.tuple(tag) }),
    fc.record({
      do: fc.constant('set-subject' as const),
      template: fc.constantFrom('{{ticket.id}}', 'Again {{ticket.subject}}'),
    }),
    fc.record({
      do: fc.constant('note' as const),
      template: fc.constant('Noted'),
      format: fc.constant('text' as const),
    }),
    fc.record({
      do: fc.constant('reply' as const),
      template: fc.constant('Replied'),
      format: fc.constant('text' as const),
    }),
    fc.record({
      do: fc.constant('open-follow-up' as const),
      subject: fc.constant('After'),
      note: fc.constant('n'),
      teamId: fc.constant(null),
    }),
  ),
  { minLength: 1, maxLength: 3 },
) as fc.Arbitrary<Action[]>;
const conditions = fc.oneof(
  fc.constant({ all: [] }),
  fc.record({
    field: fc.constant('priority'),
    op: fc.constantFrom('is', 'is-not', 'changed-to', 'changed-from'),
    values: fc.tuple(priority),
  }),
  fc.record({ field: fc.constant('tag'), op: fc.constantFrom('is', 'changed'), values: fc.tuple(tag) }),
  fc.record({
    field: fc.constantFrom('subject', 'status', 'tag'),
    op: fc.constant('changed'),
    values: fc.constant([]),
  }),
) as fc.Arbitrary<ConditionTree>;
const rules = fc.array(fc.record({ conditions, actions }), { minLength: 2, maxLength: 7 });

test('no set of rules loops, fires twice in a chain or goes deeper than ten', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rules, tag, async (set, first) => {
      const { items } = await world.call('noor', routes.listRules, { query: { kind: 'trigger' } });
      for (const { id } of items) await world.call('noor', routes.removeRule, { params: { id } });
      for (const [at, each] of set.entries())
        await world.call('noor', routes.addRule, { body: { kind: 'trigger', name: `Rule ${at}`, ...each } });
      const { id } = await world.call('tomas', ticketsRoutes.openTicket, {
        body: { subject: 'Loop', requester: { email: 'nora@post.example' }, message: { text: 'Hello' } },
      });
      await world.call('tomas', ticketsRoutes.changeTicket, {
        params: { id },
        body: { tags: [first], priority: 'low' },
      });
      // Refuses by itself where something tells news for ever.
      await world.settle();
      const { rows } = await world.house.pool.query(
        `select max(depth) as deepest, count(*)::int as firings, count(distinct (rule_id, ticket_id, chain))::int as once,
           (select count(*)::int from parked_events) as parked from rule_firings where stopped is null`,
      );
      assert.equal(rows[0].parked, 0, 'nothing failed');
      assert.equal(rows[0].firings, rows[0].once);
      assert.ok((rows[0].deepest ?? 0) <= 10, `${rows[0].deepest} deep`);
    }),
    { numRuns: 10 },
  );
});
