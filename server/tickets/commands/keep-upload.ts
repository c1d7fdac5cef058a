import type { Ctx } from '../../platform/context.ts';
import type { KeptFile } from '../../platform/files.ts';
import { insertAttachment } from '../store.ts';

/** Writes down a file that the calling agent uploaded, to be named in a message within a day. Answers its id. */
export async function keepUpload(ctx: Ctx, file: KeptFile & { name: string; contentType: string }): Promise<number> {
  return insertAttachment(ctx, {
    message_id: null,
    uploaded_by: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    uploaded_at: ctx.now,
    name: file.name,
    content_type: file.contentType,
    size: file.size,
    hash: file.hash,
  });
}
