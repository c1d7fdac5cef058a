import { reaction } from '../platform/events/reaction.ts';
import { tellOfEvent } from './commands/tell-of-event.ts';

export const reactions = [
  reaction('notifications.tell', ['ticket.mentioned', 'ticket.assigned', 'ticket.customer-wrote'], (ctx, event) =>
    tellOfEvent(ctx, event),
  ),
];
