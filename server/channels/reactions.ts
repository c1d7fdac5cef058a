import { reaction } from '../platform/events/reaction.ts';
import { eraseRawMail } from './commands/erase-raw-mail.ts';
import { followMovedMessages } from './commands/follow-moved-messages.ts';

export const reactions = [
  reaction('channels.follow-moved-messages', ['ticket.messages-moved'], (ctx, { payload }) =>
    followMovedMessages(ctx, payload.messageIds),
  ),
  reaction('channels.erase-raw-mail', ['message.redacted'], (ctx, { payload }) =>
    eraseRawMail(ctx, payload.messageId, payload),
  ),
];
