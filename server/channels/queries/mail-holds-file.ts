import type { Look } from '../../platform/context.ts';

/** Is this the raw form of a mail that came in? Of one that was redacted it is not. */
export async function mailHoldsFile(look: Look, hash: string): Promise<boolean> {
  const row = await look.db
    .selectFrom('inbound_mails')
    .select('id')
    .where('raw_hash', '=', hash)
    .where('redacted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
