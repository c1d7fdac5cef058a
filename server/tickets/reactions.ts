import { reaction } from '../platform/events/reaction.ts';
import { followMerge, followMergeUndone } from './commands/follow-customer.ts';

export const reactions = [
  reaction('tickets.follow-customer', ['customer.merged', 'customer.merge-undone'], (ctx, event) =>
    event.name === 'customer.merged'
      ? followMerge(ctx, event.payload.mergedId, event.payload.keptId)
      : followMergeUndone(ctx, event.payload.mergedId, event.payload.keptId),
  ),
];
