import type { Look } from '../../platform/context.ts';

/** Does an attachment, sent or only uploaded, have these bytes? One that was redacted does not. */
export async function attachmentHoldsFile(look: Look, hash: string): Promise<boolean> {
  const row = await look.db
    .selectFrom('attachments')
    .select('id')
    .where('hash', '=', hash)
    .where('redacted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
