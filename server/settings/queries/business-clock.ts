import type { Schedule } from '../../../contract/schedules.ts';
import type { Look } from '../../platform/context.ts';
import type { House } from '../../platform/house.ts';
import { businessMoment } from '../rules/business-moment.ts';
import { businessSeconds } from '../rules/business-seconds.ts';
import { allSchedules } from './all-schedules.ts';

/** Measures business time by one schedule; without a schedule, calendar time. */
export type BusinessClock = {
  readonly scheduleId: number | null;
  /** Whole seconds between two instants. */
  seconds(from: Date, to: Date): number;
  /** The moment so many seconds after an instant, or before it when they are negative. */
  moment(from: Date, seconds: number): Date;
};

/** The clocks of this house, as they were a second ago at most. */
export type BusinessClocks = {
  /** By the schedule of a brand; by the default one where the brand names none or there is no brand. */
  ofBrand(brandId: number | null): BusinessClock;
  /** By a schedule of its own; calendar time when it is gone. */
  ofSchedule(scheduleId: number): BusinessClock;
};

/** Counts every second, by night and on holidays too. */
export const calendarClock: BusinessClock = {
  scheduleId: null,
  seconds: (from, to) => Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000)),
  moment: (from, seconds) => new Date(from.getTime() + seconds * 1000),
};

type Kept = { at: number; clocks: BusinessClocks };
const kept = new WeakMap<House, Kept>();
/** Every change of a status asks; another process knows of a change after this long. */
const FRESH_MS = 1000;

/** The clocks by which business time is measured. Remembered in this process, so that measuring costs no query. */
export async function businessClocks(look: Look): Promise<BusinessClocks> {
  const known = kept.get(look.house);
  if (known && performance.now() - known.at < FRESH_MS) return known.clocks;
  const clocks = clocksOf(await allSchedules(look), await brandSchedules(look));
  kept.set(look.house, { at: performance.now(), clocks });
  return clocks;
}

/** The clock of a brand, for who needs only one. */
export async function businessClock(look: Look, brandId: number | null): Promise<BusinessClock> {
  return (await businessClocks(look)).ofBrand(brandId);
}

/** Schedules have just changed here. */
export function forgetBusinessClocks(house: House): void {
  kept.delete(house);
}

async function brandSchedules(look: Look): Promise<Map<number, number>> {
  const rows = await look.db
    .selectFrom('brands')
    .select(['id', 'schedule_id'])
    .where('schedule_id', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ id, schedule_id }) => (schedule_id === null ? [] : [[id, schedule_id] as const])));
}

function clocksOf(schedules: readonly Schedule[], ofBrands: ReadonlyMap<number, number>): BusinessClocks {
  const byId = new Map(schedules.map((schedule) => [schedule.id, clockOf(schedule)]));
  const standard = schedules.find((schedule) => schedule.isDefault);
  const usual = (standard && byId.get(standard.id)) ?? calendarClock;
  const ofSchedule = (id: number) => byId.get(id) ?? calendarClock;
  return {
    ofSchedule,
    ofBrand: (brandId) => {
      const own = brandId === null ? undefined : ofBrands.get(brandId);
      return own === undefined ? usual : ofSchedule(own);
    },
  };
}

function clockOf(schedule: Schedule): BusinessClock {
  return {
    scheduleId: schedule.id,
    seconds: (from, to) => businessSeconds(schedule, from, to),
    moment: (from, seconds) => businessMoment(schedule, from, seconds),
  };
}
