import { type Reaction, reaction } from '../platform/events/reaction.ts';
import { closeAccount } from './commands/close-account.ts';

export const reactions: Reaction[] = [
  reaction('identity.close-account', ['agent.deactivated'], (ctx, event) => closeAccount(ctx, event.payload.agentId)),
];
