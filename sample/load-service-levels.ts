import type { PriorityTargets } from '../contract/service-levels.ts';
import type { Ctx } from '../server/platform/context.ts';
import { addPolicy } from '../server/service-levels/commands/add-policy.ts';
import { keepTargets } from '../server/service-levels/commands/keep-targets.ts';
import { addSchedule } from '../server/settings/commands/add-schedule.ts';

const weekdays = [1, 2, 3, 4, 5];
const nothing: PriorityTargets = {
  hours: 'business',
  'first-reply': null,
  'next-reply': null,
  'periodic-update': null,
  'requester-wait': null,
  'agent-work': null,
  resolution: null,
};

/** When Fern & Clay works, and what it promises: sooner to shops than to everyone, and round the clock where it is urgent. */
export async function loadServiceLevels(ctx: Ctx): Promise<void> {
  await addSchedule(ctx, {
    name: 'Workshop and shop',
    timeZone: 'Europe/Berlin',
    periods: weekdays.flatMap((day) => [
      { day, from: '09:00', to: '12:00' },
      { day, from: '13:00', to: '17:00' },
    ]),
    holidays: [
      { date: '2026-01-01', name: 'New Year', yearly: true },
      { date: '2026-05-01', name: 'Labour Day', yearly: true },
      { date: '2026-10-03', name: 'Day of German Unity', yearly: true },
      { date: '2026-12-25', name: 'Christmas', yearly: true },
      { date: '2026-12-26', name: 'Second day of Christmas', yearly: true },
    ],
  });
  const usual = { scheduleId: null, resolutionPauses: ['pending' as const], warning: { percent: 75 } };
  await addPolicy(ctx, {
    ...usual,
    name: 'Shops that sell our pots',
    conditions: { field: 'tag', op: 'is', values: ['wholesale'] },
    targets: promised(60, 2),
  });
  await addPolicy(ctx, { ...usual, name: 'Everyone', conditions: { all: [] }, targets: promised(240, 5) });
}

/** What was promised on every ticket and what became of it, as their history says it. */
export async function measureTickets(ctx: Ctx): Promise<void> {
  const tickets = await ctx.db.selectFrom('tickets').select(['id', 'created_at']).orderBy('id').execute();
  for (const { id, created_at } of tickets) await keepTargets(ctx, id, created_at);
}

/** A first reply within so many minutes, the next ones and an update in proportion, solved within so many days of seven hours. */
function promised(first: number, days: number) {
  const resolution = days * 7 * 60;
  const normal = { ...nothing, 'first-reply': first, 'next-reply': first * 2, resolution };
  return {
    low: { ...normal, 'first-reply': first * 2 },
    normal,
    high: { ...normal, 'first-reply': first / 2, 'periodic-update': 7 * 60 },
    urgent: { ...normal, hours: 'calendar' as const, 'first-reply': first / 4, 'periodic-update': 4 * 60 },
  };
}
