import { reaction } from '../platform/events/reaction.ts';
import { forgetBusinessClocks } from '../settings/queries/business-clock.ts';
import { keepTargets } from './commands/keep-targets.ts';
import { startRecount } from './commands/start-recount.ts';
import { forgetPoliciesInForce, policiesInForce } from './queries/policies-in-force.ts';
import { historyEvents } from './rules/ticket-history.ts';

/** What may change which policy holds. */
const factEvents = [
  'ticket.assigned',
  'ticket.team-changed',
  'ticket.priority-changed',
  'ticket.type-changed',
  'ticket.subject-changed',
  'ticket.tags-changed',
  'ticket.due-changed',
  'ticket.fields-changed',
  'ticket.requester-changed',
  'ticket.custom-status-changed',
  'ticket.form-changed',
  'ticket.problem-changed',
  'ticket.merged',
  'ticket.merge-undone',
  'ticket.deleted',
  'ticket.restored',
  'ticket.marked-spam',
  'ticket.unmarked-spam',
] as const;

export const reactions = [
  reaction('service-levels.keep-targets', [...historyEvents, ...factEvents], async (ctx, { ticketId, at }) => {
    if (ticketId === null || (await policiesInForce(ctx)).length === 0) return;
    await keepTargets(ctx, ticketId, at);
  }),
  reaction(
    'service-levels.recount',
    [
      'service-policy.added',
      'service-policy.changed',
      'service-policy.removed',
      'service-policy.ordered',
      'schedule.added',
      'schedule.changed',
      'schedule.removed',
      'brand.changed',
    ],
    async (ctx) => {
      forgetPoliciesInForce(ctx.house);
      forgetBusinessClocks(ctx.house);
      await startRecount(ctx);
    },
  ),
];
