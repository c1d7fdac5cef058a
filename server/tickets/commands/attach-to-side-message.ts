import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { insertAttachments, updateAttachment } from '../store.ts';

/** Gives a side message its files: own unused uploads as they are, files of the ticket as copies. Refuses all others. */
export async function attachToSideMessage(
  ctx: Ctx,
  { messageId, ticketId }: { messageId: number; ticketId: number },
  ids: readonly number[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const rows = await ctx.db
    .selectFrom('attachments as f')
    .leftJoin('messages as m', 'm.id', 'f.message_id')
    .leftJoin('side_messages as o', 'o.id', 'f.side_message_id')
    .select(['f.id', 'f.name', 'f.content_type', 'f.size', 'f.hash', 'f.uploaded_by', 'f.message_id'])
    .select(['f.side_message_id', 'm.ticket_id'])
    .where('f.id', 'in', wanted)
    .where('f.redacted_at', 'is', null)
    .execute();
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  for (const [rank, id] of wanted.entries()) {
    const file = rows.find((row) => row.id === id);
    const unused = file && file.message_id === null && file.side_message_id === null;
    if (unused && file.uploaded_by === agentId) await updateAttachment(ctx, id, { side_message_id: messageId, rank });
    else if (file?.ticket_id === ticketId) {
      const { name, content_type, size, hash } = file;
      const copy = { side_message_id: messageId, uploaded_by: agentId, uploaded_at: ctx.now, rank };
      await insertAttachments(ctx, [{ ...copy, name, content_type, size, hash }]);
    } else
      refuseField('attachmentIds', 'attachment.unknown', 'One of the files is gone or already used. Upload it again.');
  }
}
