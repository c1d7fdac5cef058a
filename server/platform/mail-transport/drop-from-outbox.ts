import type { Ctx } from '../context.ts';

/** Mails of a ticket leave the built-in outbox, those since an instant: words in them were erased. Answers the hashes whose files may go. */
export async function dropFromOutbox(ctx: Ctx, ticketId: number, since: Date): Promise<string[]> {
  const gone = await ctx.db
    .deleteFrom('outbox_mails')
    .where('ticket_id', '=', ticketId)
    .where('at', '>=', since)
    .returning('raw_hash')
    .execute();
  return gone.map((row) => row.raw_hash);
}
