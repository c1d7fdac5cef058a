import type { Ctx } from '../../platform/context.ts';
import { writtenText } from '../rules/written-text.ts';
import { insertSideMessage } from '../stores/side-threads.ts';
import { attachToSideMessage } from './attach-to-side-message.ts';

type Written = { text: string; attachmentIds: readonly number[]; clientId?: string | undefined };

/** Writes an agent's message into a side conversation; one outside waits for its mail to go out. Answers its id. */
export async function writeSideMessage(
  ctx: Ctx,
  side: { id: number; ticketId: number; kind: 'team' | 'mail' },
  { text, attachmentIds, clientId }: Written,
): Promise<number> {
  const outside = side.kind === 'mail';
  const messageId = await insertSideMessage(ctx, {
    side_conversation_id: side.id,
    author_kind: 'agent',
    author_id: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    text: writtenText({ text }).text,
    created_at: ctx.now,
    client_id: clientId ?? null,
    ...(outside && { delivery_state: 'queued' as const, send_after: ctx.now }),
  });
  await attachToSideMessage(ctx, { messageId, ticketId: side.ticketId }, attachmentIds);
  if (outside) ctx.afterCommit(() => ctx.house.wake('send-side-messages'));
  return messageId;
}
