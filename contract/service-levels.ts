import { z } from 'zod';
import { conditionTree } from './conditions.ts';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, idText, instant, nothing, route } from './route.ts';
import { agentBrief } from './staff.ts';
import { targetKinds } from './target-kinds.ts';
import { priorities } from './tickets.ts';

export const targetHours = ['business', 'calendar'] as const;
export type TargetHours = (typeof targetHours)[number];

const minutes = z.number().int().min(1).max(525_600).nullable().default(null);
const kindMinutes = Object.fromEntries(targetKinds.map((kind) => [kind, minutes])) as Record<
  (typeof targetKinds)[number],
  typeof minutes
>;
/** What is promised to tickets of one priority: minutes by kind, null for no promise. */
export const priorityTargets = z.object({
  hours: z.enum(targetHours).default('business').describe('`business`: by the schedule; `calendar`: every minute.'),
  ...kindMinutes,
});
export type PriorityTargets = z.infer<typeof priorityTargets>;
const policyTargets = z
  .object(
    Object.fromEntries(priorities.map((priority) => [priority, priorityTargets])) as Record<
      (typeof priorities)[number],
      typeof priorityTargets
    >,
  )
  .describe('By priority; a ticket without one is treated as `normal`.');

/** When a target that still runs is warned of: at a part of its time, or so many of its own minutes before the end. */
export const targetWarning = z.union([
  z.object({ percent: z.number().int().min(1).max(99) }),
  z.object({ minutesBefore: z.number().int().min(1).max(10_080) }),
]);
export type TargetWarning = z.infer<typeof targetWarning>;

const resolutionPauses = z
  .array(z.enum(['pending', 'on-hold']))
  .max(2)
  .describe('In which statuses the time to resolution stands still, besides solved.');

/** A promise: the first policy in order whose conditions hold is a ticket's own. */
export const servicePolicy = z.object({
  id,
  name: z.string(),
  conditions: conditionTree,
  rank: z.number().int().describe('Lower is asked first.'),
  scheduleId: id.nullable().describe('The schedule of its business hours; null for the one of the ticket’s brand.'),
  targets: policyTargets,
  resolutionPauses,
  warning: targetWarning,
});
export type ServicePolicy = z.infer<typeof servicePolicy>;

const policyWrite = z.object({
  name: z.string().trim().min(1).max(80),
  conditions: conditionTree,
  scheduleId: id.nullable().default(null),
  targets: policyTargets,
  resolutionPauses: resolutionPauses.default([]),
  warning: targetWarning.default({ percent: 75 }),
});

export const targetStates = ['running', 'paused', 'breached', 'achieved', 'missed', 'lifted'] as const;
export type TargetState = (typeof targetStates)[number];
/** A promise to one customer. `breached`: over and still owed; `missed`: done too late; `lifted`: taken back before it was decided. */
export const ticketTarget = z.object({
  id,
  kind: z.enum(targetKinds),
  state: z.enum(targetStates),
  policy: z.object({ id, name: z.string() }),
  hours: z.enum(targetHours),
  goalSeconds: z.number().int().describe('What was promised, in the seconds of `hours`.'),
  usedSeconds: z
    .number()
    .int()
    .describe('What it took up to its end, or until now, in the same seconds; of a lifted one, up to its last pause.'),
  startedAt: instant,
  dueAt: instant.nullable().describe('When it is or was over; null while it is paused before.'),
  pausedSince: instant.nullable(),
  warnedAt: instant.nullable(),
  breachedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type TicketTarget = z.infer<typeof ticketTarget>;

/** A target that is decided, with its ticket. */
export const decidedTarget = ticketTarget.extend({
  ticket: z.object({ id, subject: z.string() }),
  team: z.object({ id, name: z.string() }).nullable(),
  agent: agentBrief.nullable(),
  countedAt: instant.describe('When it was achieved, or breached.'),
});
export type DecidedTarget = z.infer<typeof decidedTarget>;

/** How many of the decided targets were achieved. */
export const targetFigure = z.object({
  decided: z.number().int().describe('The sample size.'),
  achieved: z.number().int(),
  rate: z.number().nullable().describe('Percent achieved, one decimal; null without any.'),
});
export type TargetFigure = z.infer<typeof targetFigure>;

const period = {
  from: instant.optional().describe('From this instant on.'),
  to: instant.optional().describe('Before this instant.'),
};

export const serviceLevelsRoutes = {
  listServicePolicies: route({
    method: 'GET',
    path: '/api/service-policies',
    summary: 'All policies in the order in which they are asked.',
    access: 'settings.read',
    response: z.object({ items: z.array(servicePolicy) }),
  }),
  addServicePolicy: route({
    method: 'POST',
    path: '/api/service-policies',
    summary: 'Adds a policy, last in order. Open tickets are measured again.',
    access: 'service-levels.manage',
    body: policyWrite,
    response: servicePolicy,
    status: 201,
  }),
  changeServicePolicy: route({
    method: 'PATCH',
    path: '/api/service-policies/:id',
    summary: 'Changes a policy. Open tickets are measured again; what is decided stays.',
    access: 'service-levels.manage',
    params: idParams,
    body: policyWrite
      .extend({
        scheduleId: id.nullable(),
        resolutionPauses,
        warning: targetWarning,
      })
      .partial(),
    response: servicePolicy,
  }),
  removeServicePolicy: route({
    method: 'DELETE',
    path: '/api/service-policies/:id',
    summary: 'Removes a policy: it promises nothing more; what is decided stays in the reports.',
    access: 'service-levels.manage',
    params: idParams,
    response: nothing,
  }),
  orderServicePolicies: route({
    method: 'PUT',
    path: '/api/service-policies/order',
    summary: 'Puts the policies in this order. `ids` holds each of them once.',
    access: 'service-levels.manage',
    body: z.object({ ids: z.array(id).max(200) }),
    response: z.object({ items: z.array(servicePolicy) }),
  }),
  showRecount: route({
    method: 'GET',
    path: '/api/service-policies/recount',
    summary: 'How far open tickets are measured again after the last change; null when nothing ever changed.',
    access: 'settings.read',
    response: z.object({
      recount: z
        .object({ beganAt: instant, total: z.number().int(), done: z.number().int(), finishedAt: instant.nullable() })
        .nullable(),
    }),
  }),
  listTicketTargets: route({
    method: 'GET',
    path: '/api/tickets/:id/targets',
    summary: 'What was promised on a ticket and how it stands, the newest first.',
    access: 'tickets.read',
    params: idParams,
    response: z.object({ items: z.array(ticketTarget) }),
  }),
  reportServiceLevels: route({
    method: 'GET',
    path: '/api/reports/service-levels',
    summary:
      'Targets achieved of those decided in a period: whole, by kind, policy, team, agent and week (Mondays of the company’s time zone).',
    access: 'service-levels.read',
    query: z.object({ ...period, kind: z.enum(targetKinds).optional() }),
    response: z.object({
      total: targetFigure,
      byKind: z.array(targetFigure.extend({ kind: z.enum(targetKinds) })),
      byPolicy: z.array(targetFigure.extend({ policy: z.object({ id, name: z.string() }) })),
      byTeam: z.array(targetFigure.extend({ team: z.object({ id, name: z.string() }).nullable() })),
      byAgent: z.array(targetFigure.extend({ agent: agentBrief.nullable() })),
      byWeek: z.array(targetFigure.extend({ week: z.string().describe('Its Monday, `2026-03-02`.') })),
    }),
  }),
  listDecidedTargets: route({
    method: 'GET',
    path: '/api/service-targets',
    summary: 'The decided targets behind the figures, newest first. `none` for team or agent: held by nobody.',
    access: 'service-levels.read',
    query: pageQuery.extend({
      ...period,
      kind: z.enum(targetKinds).optional(),
      outcome: z.enum(['achieved', 'missed']).optional(),
      policyId: idText.optional(),
      teamId: z.union([z.literal('none'), idText]).optional(),
      agentId: z.union([z.literal('none'), idText]).optional(),
    }),
    response: pageOf(decidedTarget),
  }),
};
