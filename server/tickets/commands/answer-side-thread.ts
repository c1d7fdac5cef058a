import type { RouteInput } from '../../../contract/route.ts';
import type { SideState, sideConversationsRoutes } from '../../../contract/side-threads.ts';
import type { Ctx } from '../../platform/context.ts';
import { type SideConversationRecord, sideConversationFor } from '../queries/side-thread-for.ts';
import { insertAttachments } from '../store.ts';
import { insertSideMessage, updateSideConversation } from '../stores/side-threads.ts';
import type { IncomingAttachment, IncomingMessage } from './incoming-message.ts';
import { refuseOutside } from './open-side-thread.ts';
import { writeSideMessage } from './write-side-message.ts';

type Wish = RouteInput<typeof sideConversationsRoutes.answerSideConversation>['body'];

/** An agent writes in a side conversation; one that was done is open again. */
export async function answerSideConversation(ctx: Ctx, id: number, wish: Wish): Promise<void> {
  const side = await sideConversationFor(ctx, id);
  if (side.kind === 'mail') refuseOutside(ctx);
  if (wish.clientId !== undefined && (await isWritten(ctx, id, wish.clientId))) return;
  const messageId = await writeSideMessage(ctx, { id, ticketId: side.ticket_id, kind: side.kind }, wish);
  await tellAnswer(ctx, side, { messageId, automatic: null });
}

/** Somebody outside answered by mail. An automatic mail is kept and shown, and wakes nobody. */
export async function receiveSideMessage(
  ctx: Ctx,
  id: number,
  mail: Omit<IncomingMessage, 'customerId'> & { fromName: string },
): Promise<void> {
  const side = await sideConversationFor(ctx, id);
  const messageId = await insertSideMessage(ctx, {
    side_conversation_id: id,
    author_kind: 'outside',
    author_name: mail.fromName,
    text: mail.text,
    html: mail.html,
    created_at: ctx.now,
    automatic: mail.automatic,
    sender_unverified: mail.senderUnverified || mail.from !== side.address,
    mail_from: mail.from,
    mail_message_id: mail.mailMessageId,
    inbound_mail_id: mail.inboundMailId,
  });
  await insertAttachments(
    ctx,
    mail.attachments.map((file, rank) => attachmentRow(ctx, messageId, file, rank)),
  );
  await tellAnswer(ctx, side, { messageId, automatic: mail.automatic });
}

/** A side conversation is done, or open again. */
export async function changeSideConversation(ctx: Ctx, id: number, state: SideState): Promise<void> {
  await setState(ctx, await sideConversationFor(ctx, id), state);
}

async function tellAnswer(
  ctx: Ctx,
  side: SideConversationRecord,
  { messageId, automatic }: { messageId: number; automatic: IncomingMessage['automatic'] },
): Promise<void> {
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  await updateSideConversation(ctx, side.id, { updated_at: ctx.now });
  const said = { sideConversationId: side.id, messageId, agentId, automatic };
  ctx.emit('side-conversation.answered', said, { ticketId: side.ticket_id });
  if (automatic === null) await setState(ctx, side, 'open');
}

async function setState(ctx: Ctx, side: SideConversationRecord, state: SideState): Promise<void> {
  if (side.state === state) return;
  await updateSideConversation(ctx, side.id, { state, state_since: ctx.now, updated_at: ctx.now });
  const told = state === 'done' ? 'side-conversation.closed' : 'side-conversation.reopened';
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  ctx.emit(told, { sideConversationId: side.id, agentId }, { ticketId: side.ticket_id });
}

async function isWritten(ctx: Ctx, id: number, clientId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('side_messages')
    .select('id')
    .where('side_conversation_id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}

function attachmentRow(ctx: Ctx, messageId: number, file: IncomingAttachment, rank: number) {
  const { name, size, hash } = file;
  return { side_message_id: messageId, uploaded_at: ctx.now, content_type: file.contentType, name, size, hash, rank };
}
