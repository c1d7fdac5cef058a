import { reaction } from '../platform/events/reaction.ts';
import { eraseRawMail } from './commands/erase-raw-mail.ts';

export const reactions = [
  reaction('channels.erase-raw-mail', ['message.redacted'], (ctx, { payload }) =>
    eraseRawMail(ctx, payload.messageId, payload),
  ),
];
