import type { Ctx } from '../../platform/context.ts';
import type { Call } from '../../platform/domain.ts';
import { FileTooLarge } from '../../platform/files.ts';
import type { Edge } from '../../platform/house.ts';
import { refuse } from '../../platform/refuse.ts';
import { keepUpload } from '../commands/keep-upload.ts';
import { presentedAttachment } from '../queries/presented-message.ts';
import { safeContentType, safeFileName } from '../rules/safe-file.ts';

/** The largest file one may attach: 25 MB. */
export const largestAttachment = 25 * 1024 * 1024;

/** Streams one uploaded file into the store and answers it as an attachment without a message yet. Refuses what is too large or empty. */
export async function uploadAttachment(edge: Edge, { caller, request, reply, once }: Call): Promise<unknown> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) refuse('invalid', 'attachment.missing', 'Send one file as multipart/form-data in the field "file".');
  const kept = await edge.house.files.keep(part.file, largestAttachment).catch(tooLarge);
  if (part.file.truncated) tooLarge(new FileTooLarge());
  const name = safeFileName(part.filename);
  const contentType = safeContentType(part.mimetype);
  const file = { ...kept, name, contentType };
  const keptOnce = async (ctx: Ctx) => ({ uploadId: await keepUpload(ctx, file) });
  const { uploadId: id } = await edge.transact(caller.actor, (ctx) => once(ctx, () => keptOnce(ctx), file));
  const shown = { id, name, contentType, size: kept.size, inline: false, contentId: null, redactedAt: null };
  return reply.status(201).send(presentedAttachment(edge.look(caller.actor), shown));
}

function tooLarge(error: Error): never {
  if (error instanceof FileTooLarge || /too large|limit/i.test(error.message))
    refuse('invalid', 'attachment.too-large', 'A file may have at most 25 MB.');
  throw error;
}
