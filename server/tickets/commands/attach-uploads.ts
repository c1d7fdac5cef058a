import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { contentIdOf } from '../rules/written-text.ts';
import { updateAttachment } from '../store.ts';

/**
 * Gives the caller’s uploads to a message, in the order named; those shown inside its text become inline. Refuses ids that
 * are not the caller’s own unused uploads.
 */
export async function attachUploads(
  ctx: Ctx,
  messageId: number,
  ids: readonly number[],
  inlineIds: readonly number[],
): Promise<void> {
  const wanted = [...new Set([...ids, ...inlineIds])];
  if (wanted.length === 0) return;
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const rows = await ctx.db
    .selectFrom('attachments')
    .select('id')
    .where('id', 'in', wanted)
    .where('message_id', 'is', null)
    .where('side_message_id', 'is', null)
    .where('uploaded_by', agentId === null ? 'is' : '=', agentId)
    .forUpdate()
    .execute();
  if (rows.length !== wanted.length)
    refuseField('attachmentIds', 'attachment.unknown', 'One of the files is gone or already used. Upload it again.');
  for (const [rank, id] of wanted.entries()) {
    const inline = inlineIds.includes(id);
    await updateAttachment(ctx, id, {
      message_id: messageId,
      rank,
      inline,
      ...(inline && { content_id: contentIdOf(id) }),
    });
  }
}
