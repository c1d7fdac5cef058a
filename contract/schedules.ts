import { z } from 'zod';
import { id, idParams, nothing, route, timeZone } from './route.ts';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Business hours of one weekday, from a minute up to another one. `24:00` is the end of the day. */
export const schedulePeriod = z.object({
  day: z.number().int().min(1).max(7).describe('1 is Monday, 7 is Sunday (ISO 8601).'),
  from: z.string().regex(clockTime).describe('`09:00`, local time of the schedule.'),
  to: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
    .describe('The first minute after it; `24:00` is the end of the day.'),
});
export type SchedulePeriod = z.infer<typeof schedulePeriod>;

/** A day without business hours. A yearly one returns on its month and day; on 29 February only in leap years. */
export const holiday = z.object({
  date: z.iso.date().describe('`2026-12-25`, in the time zone of the schedule.'),
  name: z.string().trim().min(1).max(80),
  yearly: z.boolean().default(false),
});
export type Holiday = z.infer<typeof holiday>;

/** Business hours: when this company works. A brand may name one; the default one counts for everything else. */
export const schedule = z.object({
  id,
  name: z.string(),
  timeZone: z.string().describe('IANA name; periods and holidays are local to it.'),
  periods: z.array(schedulePeriod).describe('In order of the week; they never overlap.'),
  holidays: z.array(holiday).describe('In order of their date.'),
  isDefault: z.boolean().describe('Counts wherever a brand names no schedule of its own.'),
});
export type Schedule = z.infer<typeof schedule>;

const scheduleWrite = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone,
  periods: z.array(schedulePeriod).min(1).max(100),
  holidays: z.array(holiday).max(500).default([]),
});

export const schedulesRoutes = {
  listSchedules: route({
    method: 'GET',
    path: '/api/schedules',
    summary: 'All schedules, the default one first. Without any, business time is calendar time.',
    access: 'settings.read',
    response: z.object({ items: z.array(schedule) }),
  }),
  addSchedule: route({
    method: 'POST',
    path: '/api/schedules',
    summary: 'Adds a schedule; the first one becomes the default.',
    access: 'settings.manage',
    body: scheduleWrite,
    response: schedule,
    status: 201,
  }),
  changeSchedule: route({
    method: 'PATCH',
    path: '/api/schedules/:id',
    summary: 'Changes a schedule. Periods and holidays that are given replace those that stood.',
    access: 'settings.manage',
    params: idParams,
    body: scheduleWrite.extend({ holidays: z.array(holiday).max(500), isDefault: z.literal(true) }).partial(),
    response: schedule,
  }),
  removeSchedule: route({
    method: 'DELETE',
    path: '/api/schedules/:id',
    summary: 'Removes a schedule that nothing uses.',
    access: 'settings.manage',
    params: idParams,
    response: nothing,
  }),
};
