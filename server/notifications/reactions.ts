import { reaction } from '../platform/events/reaction.ts';
import { tellHolder } from './commands/tell-holder.ts';
import { tellOfEvent } from './commands/tell-of-event.ts';
import { tellOfSide } from './commands/tell-of-side.ts';

export const reactions = [
  reaction('notifications.tell-of-side', ['side-conversation.opened', 'side-conversation.answered'], (ctx, event) =>
    tellOfSide(ctx, event),
  ),
  reaction('notifications.tell', ['ticket.mentioned', 'ticket.assigned', 'ticket.customer-wrote'], (ctx, event) =>
    tellOfEvent(ctx, event),
  ),
  reaction('notifications.tell-of-promises', ['service-level.warned', 'service-level.breached'], (ctx, event) =>
    tellHolder(ctx, event, event.name === 'service-level.warned' ? 'service-warned' : 'service-breached'),
  ),
];
