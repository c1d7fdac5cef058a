import type { Ctx } from '../../platform/context.ts';
import { deleteUnusedUploads } from '../store.ts';

/** Forgets uploads that no message named before an instant; their files are erased when nothing else uses them. */
export async function deleteUploadsBefore(ctx: Ctx, instant: Date): Promise<void> {
  const hashes = await deleteUnusedUploads(ctx, instant);
  if (hashes.length > 0) await ctx.enqueue('files.erase-unused', { hashes, atOnce: false });
}
