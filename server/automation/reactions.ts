import { reaction } from '../platform/events/reaction.ts';
import { takeChange } from './commands/take-change.ts';
import { readEvents } from './rules/changes-of-events.ts';

export const reactions = [reaction('automation.take-change', readEvents, (ctx, event) => takeChange(ctx, event))];
