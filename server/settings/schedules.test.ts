import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { openWorld, type World } from '../../test/world.ts';
import { businessClock } from './queries/business-clock.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const days = [1, 2, 3, 4, 5];
const morning = days.map((day) => ({ day, from: '09:00', to: '12:00' }));
const afternoon = days.map((day) => ({ day, from: '13:00', to: '17:00' }));
const office = { name: 'Office', timeZone: 'Europe/Berlin', periods: [...afternoon, ...morning] };
const look = () => world.edge.look({ kind: 'system', name: 'test' });
const faultOf = (answer: { body: { error: { fields: { path: string; code: string }[] } } }) =>
  answer.body.error.fields[0];
const [friday, monday] = [new Date('2026-03-27T15:30:00Z'), new Date('2026-03-30T07:20:00Z')];

test('without a schedule business time is calendar time; the first schedule becomes the default', async () => {
  const before = await businessClock(look(), world.cast.brandId);
  assert.deepEqual([before.scheduleId, before.seconds(friday, monday)], [null, (63 * 60 + 50) * 60]);
  assert.deepEqual(before.moment(monday, -60), new Date('2026-03-30T07:19:00Z'));
  const made = await world.call('noor', schedulesRoutes.addSchedule, { body: office });
  assert.deepEqual([made.isDefault, made.periods[0], made.periods[1]], [true, morning[0], afternoon[0]]);
  const clock = await businessClock(look(), world.cast.brandId);
  assert.deepEqual([clock.scheduleId, clock.seconds(friday, monday)], [made.id, 50 * 60]);
  assert.deepEqual(clock.moment(friday, 50 * 60), monday);
});

test('a brand names a schedule of its own, and its changes are known at once', async () => {
  const body = { ...office, name: 'Shop', periods: [{ day: 6, from: '10:00', to: '24:00' }] };
  const shop = await world.call('noor', schedulesRoutes.addSchedule, { body });
  const { body: brand } = await world.as('noor').post('/api/brands', { name: 'Shop', scheduleId: shop.id });
  const seconds = async (id: number | null) => (await businessClock(look(), id)).seconds(friday, monday);
  assert.deepEqual([await seconds(brand.id), await seconds(null)], [14 * 3600, 50 * 60]);
  const holidays = [{ date: '2026-03-28', name: 'Inventory', yearly: false }];
  await world.call('noor', schedulesRoutes.changeSchedule, { params: { id: shop.id }, body: { holidays } });
  assert.equal(await seconds(brand.id), 0);
  assert.equal((await world.as('noor').delete(`/api/schedules/${shop.id}`)).body.error.code, 'schedule.in-use');
  await world.as('noor').patch(`/api/brands/${brand.id}`, { scheduleId: null });
  assert.equal(await seconds(brand.id), 50 * 60);
  assert.equal((await world.as('noor').delete(`/api/schedules/${shop.id}`)).status, 200);
  assert.equal(
    faultOf(await world.as('noor').post('/api/brands', { name: 'X', scheduleId: 999 }))?.code,
    'schedule.unknown',
  );
});

test('the default one moves, and stays while there are others', async () => {
  const night = await world.call('noor', schedulesRoutes.addSchedule, { body: { ...office, name: 'Night' } });
  assert.equal(night.isDefault, false);
  await world.as('noor').patch(`/api/schedules/${night.id}`, { isDefault: true });
  const { items } = await world.call('sam', schedulesRoutes.listSchedules, {});
  assert.deepEqual(
    items.map(({ name, isDefault }) => [name, isDefault]),
    [
      ['Night', true],
      ['Office', false],
    ],
  );
  assert.equal((await world.as('noor').delete(`/api/schedules/${night.id}`)).body.error.code, 'schedule.is-default');
});

test('what could not be measured is refused by its field', async () => {
  const add = async (more: object) => faultOf(await world.as('noor').post('/api/schedules', { ...office, ...more }));
  const period = (from: string, to: string) => ({ day: 1, from, to });
  const periods = [period('09:00', '12:00'), period('11:59', '13:00')];
  assert.deepEqual((await add({ periods }))?.code, 'schedule.periods-overlap');
  assert.equal((await add({ periods: [period('12:00', '09:00')] }))?.path, 'body.periods.0');
  assert.equal((await add({ periods: [] }))?.path, 'body.periods');
  assert.equal((await add({ periods: [period('09:00', '24:30')] }))?.path, 'body.periods.0.to');
  assert.equal((await add({ timeZone: 'Mars/Olympus' }))?.path, 'body.timeZone');
  const day = { date: '2026-12-25', name: 'A', yearly: true };
  assert.equal((await add({ holidays: [day, { ...day, date: '2027-12-25' }] }))?.code, 'schedule.holiday-twice');
  assert.equal((await add({ holidays: [{ ...day, date: '2026-02-30' }] }))?.path, 'body.holidays.0.date');
  const touching = [period('09:00', '12:00'), period('12:00', '13:00')];
  assert.equal((await world.as('noor').post('/api/schedules', { ...office, periods: touching })).status, 201);
});
