import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const office = {
  name: 'Office',
  timeZone: 'Europe/Berlin',
  periods: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '09:00', to: '12:00' },
    { day, from: '13:00', to: '17:00' },
  ]),
};
const metricsOf = async (id: number) =>
  (await world.call('tomas', ticketsRoutes.showTicket, { params: { id } })).metrics;

test('a ticket over a weekend with a change of clocks: calendar and business seconds, each by the schedule then in force', async () => {
  const schedule = await world.call('noor', schedulesRoutes.addSchedule, { body: office });
  world.clock.now = new Date('2026-03-27T15:30:00Z');
  const message = { text: 'My fern is brown.' };
  const body = { subject: 'Fern', requester: { email: 'ada@moss.example' }, message };
  const { id } = await world.call('tomas', ticketsRoutes.openTicket, { body });
  world.clock.now = new Date('2026-03-30T07:20:00Z');
  const reply = { text: 'Water it.', status: 'on-hold' as const };
  await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body: reply });
  let metrics = await metricsOf(id);
  assert.deepEqual([metrics.firstReply, metrics.business.firstReply], [(63 * 60 + 50) * 60, 50 * 60]);
  assert.deepEqual([metrics.agentWork, metrics.business.agentWork], [(63 * 60 + 50) * 60, 50 * 60]);

  const periods = office.periods.filter((period) => period.from === '09:00');
  await world.call('noor', schedulesRoutes.changeSchedule, { params: { id: schedule.id }, body: { periods } });
  world.clock.now = new Date('2026-03-30T14:00:00Z');
  await world.call('tomas', ticketsRoutes.solveTicket, { params: { id } });
  metrics = await metricsOf(id);
  const morning = (2 * 60 + 40) * 60;
  assert.deepEqual([metrics.onHold, metrics.business.onHold], [(6 * 60 + 40) * 60, morning]);
  assert.equal(metrics.business.agentWork, 50 * 60, 'what was measured before stays as it was measured');
  assert.equal(metrics.business.requesterWait, 50 * 60 + morning);
  assert.deepEqual(
    [metrics.business.firstResolution, metrics.business.fullResolution],
    [50 * 60 + morning, 50 * 60 + morning],
  );
});
