import { type Insertable, sql, type Updateable } from 'kysely';
import type { InboundMails, Mailboxes } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import { sentWithNext } from '../platform/united-round-trips.ts';

/** The only writer of this room's tables. */

export async function insertMailbox(ctx: Ctx, row: Insertable<Mailboxes>): Promise<number> {
  return (await ctx.db.insertInto('mailboxes').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateMailbox(ctx: Ctx, id: number, row: Updateable<Mailboxes>): Promise<void> {
  await ctx.db.updateTable('mailboxes').set(row).where('id', '=', id).execute();
}

/** The aliases of a mailbox, all of them. */
export async function putAliases(ctx: Ctx, mailboxId: number, addresses: readonly string[]): Promise<void> {
  await ctx.db.deleteFrom('mailbox_aliases').where('mailbox_id', '=', mailboxId).execute();
  if (addresses.length === 0) return;
  const rows = addresses.map((address) => ({ address, mailbox_id: mailboxId }));
  await ctx.db.insertInto('mailbox_aliases').values(rows).execute();
}

/** A mail came in to these mailboxes: their silence ends. Answers which were silent. */
export async function noteMailIn(ctx: Ctx, mailboxIds: readonly number[]): Promise<number[]> {
  if (mailboxIds.length === 0) return [];
  const silent = await ctx.db
    .selectFrom('mailboxes')
    .select('id')
    .where('id', 'in', [...mailboxIds])
    .where('silent_since', 'is not', null)
    .execute();
  await ctx.db
    .updateTable('mailboxes')
    .set({ last_in_at: ctx.now, silent_since: null })
    .where('id', 'in', [...mailboxIds])
    .execute();
  return silent.map((row) => row.id);
}

/** Answers the ids, in the order of the rows. */
export async function insertInboundMails(ctx: Ctx, rows: readonly Insertable<InboundMails>[]): Promise<number[]> {
  const made = await ctx.db
    .insertInto('inbound_mails')
    .values([...rows])
    .returning('id')
    .execute();
  return made.map((row) => row.id);
}

export async function updateInboundMail(ctx: Ctx, id: number, row: Updateable<InboundMails>): Promise<void> {
  await ctx.db.updateTable('inbound_mails').set(row).where('id', '=', id).modifyEnd(sentWithNext).execute();
}

/** The mails of one ticket pass to another. */
export async function moveInboundMails(ctx: Ctx, messageIds: readonly number[]): Promise<void> {
  await ctx.db
    .updateTable('inbound_mails')
    .set((eb) => ({
      ticket_id: eb
        .selectFrom('messages')
        .select('messages.ticket_id')
        .whereRef('messages.id', '=', 'inbound_mails.message_id'),
    }))
    .where('message_id', 'in', [...messageIds])
    .execute();
}

/** Holds a mail that waits to be filed; false when another has it, or it has been settled. */
export async function holdStoredMail(ctx: Ctx, id: number): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('inbound_mails')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAutomaticMail(ctx: Ctx, address: string): Promise<void> {
  await ctx.db.insertInto('automatic_mails').values({ address, at: ctx.now }).execute();
}

export async function deleteAutomaticMailsBefore(ctx: Ctx, instant: Date): Promise<void> {
  await ctx.db.deleteFrom('automatic_mails').where('at', '<', instant).execute();
}

export async function putSuspendedAddress(ctx: Ctx, address: string, words: string): Promise<void> {
  await ctx.db
    .insertInto('suspended_addresses')
    .values({ address, since: ctx.now, words })
    .onConflict((conflict) => conflict.column('address').doUpdateSet({ words: sql`excluded.words` }))
    .execute();
}

export async function deleteSuspendedAddress(ctx: Ctx, address: string): Promise<void> {
  await ctx.db.deleteFrom('suspended_addresses').where('address', '=', address).execute();
}
