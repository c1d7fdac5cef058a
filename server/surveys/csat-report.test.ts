import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { surveysRoutes } from '../../contract/surveys.ts';
import { surveyRoad } from '../../test/survey-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import { recordDelivery } from '../tickets/commands/record-delivery.ts';

let world: World;
let road: ReturnType<typeof surveyRoad>;
before(async () => {
  world = await openWorld();
  road = surveyRoad(world);
});
after(() => world.close());

const house = { kind: 'system', name: 'test' } as const;

test('the report counts a period by agent and by month of the company, and what went out', async () => {
  await world.as('maya').patch('/api/company', { timeZone: 'Pacific/Auckland' });
  // 2027-05-31 13:00 UTC is already June in Auckland.
  world.clock.now = new Date('2027-05-31T13:00:00Z');
  const from = world.clock.now.toISOString();
  const ratings = [5, 4, 3, 5, 1, 2, 4];
  for (const [at, rating] of ratings.entries()) {
    const { path, messageId } = await road.asked(`report${at}@customer.example`);
    const state = at === 0 ? 'bounced' : 'sent';
    await world.edge.transact(house, (ctx) =>
      recordDelivery(ctx, { messageId, state, words: '250 ok', of: 'attempt' }),
    );
    await road.confirm(path, { rating: String(rating) });
  }
  await road.asked('silent@customer.example');
  await world.settle();
  const report = await world.call('maya', surveysRoutes.reportCsat, { query: { from } });
  const figure = { answers: 7, satisfied: 4, score: 57.1, low: 25, high: 84.2 };
  assert.deepEqual(report.total, figure);
  assert.deepEqual(report.byMonth, [{ month: '2027-06', ...figure }]);
  assert.deepEqual(report.byAgent, [{ agent: { id: world.cast.agents.tomas.id, name: 'Tomás Rivera' }, ...figure }]);
  assert.deepEqual(
    report.distribution.map((each) => each.answers),
    [1, 1, 1, 2, 2],
  );
  assert.equal(report.invited, 8);
  const went = await world.house.db
    .selectFrom('survey_invitations')
    .select('delivered_at')
    .where('asked_at', '>=', new Date(from))
    .orderBy('id')
    .execute();
  assert.deepEqual(
    went.slice(0, 7).map((row) => row.delivered_at !== null),
    [false, true, true, true, true, true, true],
    'what came back was not delivered',
  );
  assert.equal(report.delivered, went.filter((row) => row.delivered_at).length);

  const limited = await world.call('priya', surveysRoutes.reportCsat, { query: { from } });
  assert.deepEqual([limited.total.answers, limited.invited], [0, 0], 'tickets of other teams are not hers to see');
  assert.deepEqual((await world.call('priya', surveysRoutes.listSurveyResponses, {})).items, []);
  assert.equal((await world.as('stranger').get('/api/reports/csat')).status, 401);

  const seen: number[] = [];
  for (let next: string | undefined; ; ) {
    const page = await world.call('sam', surveysRoutes.listSurveyResponses, {
      query: { from, limit: 3, ...(next && { after: next }) },
    });
    seen.push(...page.items.map((each) => each.rating));
    if (page.next === null) break;
    next = page.next;
  }
  assert.deepEqual(seen, ratings.toReversed());
  const satisfied = await world.call('sam', surveysRoutes.listSurveyResponses, {
    query: { from, rating: 5, agentId: world.cast.agents.tomas.id },
  });
  assert.equal(satisfied.items.length, 2);
  assert.deepEqual(
    (await world.call('sam', surveysRoutes.listSurveyResponses, { query: { to: from, ticketId: 999_999 } })).items,
    [],
  );
});
