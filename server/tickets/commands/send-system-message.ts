import type { Ctx } from '../../platform/context.ts';
import { writtenText } from '../rules/written-text.ts';
import { insertMessage } from '../store.ts';

/** A mail of the house itself in a ticket’s thread: a question after solving, say. */
export type SystemMessage = {
  ticketId: number;
  text: string;
  /** Is sanitised; `text` may be empty then. */
  html: string | null;
  /** What the mail says where that is more than the ticket shows: links that are for the customer alone. */
  mail?: { text: string; html: string };
};

/** Writes a system line that goes out to the customer as an automatic mail. It is no reply: it changes neither status nor metrics. Answers its id. */
export async function sendSystemMessage(ctx: Ctx, message: SystemMessage): Promise<number> {
  const written = message.html === null ? { text: message.text, html: null } : writtenText({ html: message.html });
  const messageId = await insertMessage(ctx, {
    ticket_id: message.ticketId,
    kind: 'system',
    author_kind: 'system',
    author_id: null,
    text: written.text,
    html: written.html,
    mail_text: message.mail?.text ?? null,
    mail_html: message.mail?.html ?? null,
    created_at: ctx.now,
    delivery_state: 'queued',
    delivery_at: ctx.now,
    send_after: ctx.now,
  });
  ctx.emit('ticket.house-wrote', { messageId }, { ticketId: message.ticketId });
  ctx.afterCommit(() => ctx.house.wake('send-due-messages'));
  return messageId;
}
