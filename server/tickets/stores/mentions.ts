import type { Insertable } from 'kysely';
import type { MessageMentions } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';

export async function insertMentions(ctx: Ctx, rows: readonly Insertable<MessageMentions>[]): Promise<void> {
  await ctx.db
    .insertInto('message_mentions')
    .values([...rows])
    .execute();
}
