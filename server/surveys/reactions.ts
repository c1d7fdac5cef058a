import { reaction } from '../platform/events/reaction.ts';
import { noteDelivery } from './commands/note-delivery.ts';
import { planSurvey } from './commands/plan-survey.ts';

export const reactions = [
  reaction('surveys.ask-after-solve', ['ticket.solved'], (ctx, event) =>
    event.ticketId === null ? Promise.resolve() : planSurvey(ctx, event.ticketId, event.payload.assigneeId),
  ),
  reaction('surveys.note-delivery', ['message.delivery-changed'], (ctx, { payload }) =>
    noteDelivery(ctx, payload.messageId, payload.state),
  ),
];
