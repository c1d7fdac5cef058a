import type { RouteInput } from '../../../contract/route.ts';
import type { ticketsRoutes } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { liveTicketFor } from '../policy.ts';
import { messageByClient } from '../queries/message-by-client.ts';
import { previewOf, writtenNote } from '../rules/written-text.ts';
import { deleteDraft, insertMessage, putRead, updateTicket } from '../store.ts';
import { attachUploads } from './attach-uploads.ts';
import { recordMentions } from './record-mentions.ts';

/** Writes a note that the customer never sees. Closed tickets take notes too. */
export async function addNote(
  ctx: Ctx,
  ticketId: number,
  note: RouteInput<typeof ticketsRoutes.addNote>['body'],
): Promise<number> {
  await liveTicketFor(ctx, ticketId, 'tickets.note');
  const standing = await messageByClient(ctx, ticketId, note.clientId);
  if (standing !== null) return standing;
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const written = writtenNote(note);
  const messageId = await insertMessage(ctx, {
    ticket_id: ticketId,
    kind: 'note',
    author_kind: agentId === null ? 'system' : 'agent',
    author_id: agentId,
    text: written.text,
    html: written.html,
    created_at: ctx.now,
    client_id: note.clientId ?? null,
  });
  await attachUploads(ctx, messageId, note.attachmentIds, written.inlineIds);
  await updateTicket(ctx, ticketId, {
    last_message_id: messageId,
    preview: previewOf(written.text),
    preview_by: 'note',
    updated_at: ctx.now,
  });
  ctx.emit('ticket.noted', { messageId, agentId }, { ticketId });
  await recordMentions(ctx, ticketId, messageId, written.mentioned);
  if (agentId !== null) {
    await putRead(ctx, ticketId, agentId, messageId);
    await deleteDraft(ctx, ticketId, agentId);
  }
  return messageId;
}
