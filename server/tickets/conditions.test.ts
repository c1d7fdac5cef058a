import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { conditionFaults } from '../../contract/condition-faults.ts';
import {
  type Condition,
  type ConditionTree,
  type ConditionValue,
  conditionFields,
  type FieldKind,
  kindOf,
  opsOfKind,
} from '../../contract/conditions.ts';
import { conditionsHold } from '../../contract/conditions-hold.ts';
import { formsRoutes } from '../../contract/forms.ts';
import { resolveConditions } from '../../contract/resolve-conditions.ts';
import { type CustomField, type CustomValues, customFieldTypes, settingsRoutes } from '../../contract/settings.ts';
import { ticketWorkRoutes as work } from '../../contract/ticket-work.ts';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { openWorld, type World } from '../../test/world.ts';
import { recordNextDue } from './commands/record-next-due.ts';
import { conditionFacts } from './queries/condition-facts.ts';
import { whereConditionsHold } from './queries/where-conditions-hold.ts';

const house = { kind: 'system', name: 'test' } as const;
const options = ['Oak', 'Birch', '50 %'];
const valuesOf: Record<CustomField['type'], CustomValues[string][]> = {
  text: ['Oak', 'oak_tree', ''],
  'multi-line': ['one\ntwo', '50 %'],
  number: [0, 3],
  decimal: [2.5, -1],
  date: ['2026-03-01', '2026-03-02'],
  checkbox: [true, false],
  dropdown: options,
  'multi-select': [['Oak'], ['Oak', 'Birch'], []],
  'regular-expression': ['AB-12', 'CD-34'],
};
const keyOf = (type: CustomField['type']) => type.replaceAll('-', '_');
let world: World;
let fields: CustomField[];
let ids: number[];
let forms: number[];
let statuses: number[];

before(async () => {
  world = await openWorld();
  for (const type of customFieldTypes) {
    const key = keyOf(type);
    const body = { owner: 'ticket' as const, key, label: key, type, options: /drop|multi-s/.test(type) ? options : [] };
    await world.call('noor', settingsRoutes.addCustomField, {
      body: { ...body, pattern: type === 'regular-expression' ? '[A-Z]{2}-[0-9]{2}' : null },
    });
  }
  fields = (await world.call('maya', settingsRoutes.listCustomFields, { query: { owner: 'ticket' } })).items;
  const form = { customerName: 'Form', fields: [] };
  const [one, two] = [formsRoutes.addForm, formsRoutes.addCustomStatus];
  forms = [];
  statuses = [];
  for (const name of ['One', 'Two']) {
    forms.push((await world.call('noor', one, { body: { ...form, name } })).id);
    const status = { category: 'pending' as const, label: name, customerLabel: name };
    statuses.push((await world.call('noor', two, { body: status })).id);
  }
  ids = [];
  for (let at = 0; at < 24; at++) ids.push(await variedTicket(at));
});
after(() => world.close());

/** A ticket that has every field filled, empty or otherwise by its number. */
async function variedTicket(at: number): Promise<number> {
  const pick = <const T>(list: readonly T[], step = 1) => list[Math.floor(at / step) % list.length] as T;
  const customFields = Object.fromEntries(
    customFieldTypes.flatMap((type, n) => ((at + n) % 3 === 0 ? [] : [[keyOf(type), pick(valuesOf[type], 2)]])),
  );
  world.clock.forward({ hours: 5 });
  const { id } = await world.call('tomas', routes.openTicket, {
    body: {
      subject: pick(['Planter arrived CRACKED', '50 % off', 'Where is my fern?', 'under_score']),
      requester: { email: `${pick(['nora', 'anna', 'bo'])}@post.example` },
      priority: pick([null, 'low', 'urgent']),
      type: pick([null, 'incident', 'problem'], 2),
      formId: pick([null, forms[0], forms[1]]) ?? null,
      teamId: pick([null, world.cast.teams.orders], 3),
      assigneeId: pick([null, world.cast.agents.tomas.id, world.cast.agents.lena.id]),
      tags: [...pick([[], ['vip'], ['vip', 'late'], ['late']], 2)],
      dueAt: pick([null, '2026-03-05T10:00:00Z'], 4),
      customFields,
      message: { text: 'Hello', by: pick(['customer', 'agent']) },
    },
  });
  const due = { at: new Date('2026-03-04T09:00:00Z'), kind: pick(['first-reply', 'resolution']) } as const;
  const next = pick([null, { ...due, state: 'running' }, { ...due, at: null, state: 'paused' }] as const, 2);
  await world.edge.transact(house, (ctx) => recordNextDue(ctx, id, next));
  const customStatusId = pick([null, statuses[0], statuses[1]], 2);
  if (customStatusId) await world.call('tomas', routes.changeTicket, { params: { id }, body: { customStatusId } });
  if (at % 6 === 2) await world.call('tomas', routes.changeTicket, { params: { id }, body: { problemId: ids[4] } });
  const seconds = pick([59, 120, 180, 330]);
  if (at % 3 === 1) await world.call('tomas', work.addTimeEntry, { params: { id }, body: { seconds } });
  if (at % 4 === 1) await world.call('tomas', routes.solveTicket, { params: { id } });
  if (at % 7 === 2) await world.call('tomas', routes.markSpam, { params: { id } });
  if (at % 5 === 0 && at % 4 !== 1)
    await world.call('tomas', together.snoozeTicket, {
      params: { id },
      body: { until: pick(['2026-03-09T10:00:00Z', null]) },
    });
  if (at % 6 === 2) await world.call('tomas', together.enterSlowLane, { params: { id }, body: { reason: 'Upset' } });
  if (at % 9 === 3) await world.call('lena', routes.deleteTicket, { params: { id } });
  return id;
}

const moments = ['2026-03-03', '-1d', '-12h', '+1d', '2026-03-04T09:00:00Z', '-3bh'];
const guesses: Record<FieldKind, (field: string) => readonly ConditionValue[]> = {
  choice: (field) => {
    if (field.startsWith('cf.')) return [null, ...options];
    const { options: fixed, ids: of }: { options?: readonly string[]; ids?: string } =
      conditionFields[field as 'status'];
    if (fixed) return [null, ...fixed];
    return [null, 1, 2, 3, 4, ...(of === 'agent' ? ['me'] : [])];
  },
  set: (field) => (field === 'tag' ? [null, 'vip', 'late', 'none of these'] : [null, ...options]),
  text: () => [null, 'cracked', '50 %', 'o', '_', 'AB-12', 'Oak', 'one'],
  number: () => [null, 0, 2.5, 3, 5],
  date: () => [null, '2026-03-01', '2026-03-02', '-1d'],
  instant: () => [null, ...moments],
  flag: () => [true, false],
  words: () => ['hello'],
};

const names = [
  ...Object.keys(conditionFields).filter((name) => !/^(unread|following|words)$/.test(name)),
  ...customFieldTypes.map((type) => `cf.${keyOf(type)}`),
];
const oneCondition = fc.constantFrom(...names).chain((field) => {
  const kind = kindOf(field, fields) as FieldKind;
  return fc.constantFrom(...opsOfKind[kind]).chain((op) => {
    const may = guesses[kind](field).filter((value) => value !== null || op === 'is' || op === 'is-not');
    return fc
      .array(fc.constantFrom(...may), { minLength: 1, maxLength: 3 })
      .map((values): Condition => ({ field, op, values }));
  });
});

test('conditions hold in the database for exactly the tickets for which they hold in memory', async () => {
  const look = world.edge.look(house);
  const facts = await conditionFacts(look, ids);
  assert.equal(facts.size, ids.length);
  const meId = world.cast.agents.tomas.id;
  const businessMoment = (seconds: number) => new Date(world.clock.now.getTime() + seconds * 2000);
  const asker = { now: world.clock.now, timeZone: 'Europe/Berlin', meId, businessMoment };
  const { tree } = fc.letrec<{ tree: ConditionTree; group: ConditionTree }>((tie) => ({
    group: fc.oneof(
      ...(['all', 'any', 'none'] as const).map((join) =>
        fc.array(tie('tree'), { maxLength: 3 }).map((parts) => ({ [join]: parts }) as ConditionTree),
      ),
    ),
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constant(null).chain(() => oneCondition),
      tie('group'),
    ),
  }));
  let held = 0;
  await fc.assert(
    fc.asyncProperty(tree, async (conditions) => {
      assert.deepEqual(conditionFaults(conditions, fields, 'view'), []);
      const resolved = resolveConditions(conditions, fields, asker);
      const rows = await look.db
        .selectFrom('tickets')
        .select('id')
        .where(whereConditionsHold(resolved, meId))
        .orderBy('id')
        .execute();
      const inMemory = ids.filter((id) => conditionsHold(resolved, facts.get(id) ?? {}));
      assert.deepEqual(
        rows.map((row) => row.id),
        inMemory,
      );
      if (inMemory.length > 0 && inMemory.length < ids.length) held += 1;
    }),
    { numRuns: 400 },
  );
  assert.ok(held > 40, `only ${held} of the conditions parted the tickets`);
});
