import type { Insertable, Updateable } from 'kysely';
import type { SideConversations, SideMessages } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';

export async function insertSideConversation(ctx: Ctx, row: Insertable<SideConversations>): Promise<number> {
  return (await ctx.db.insertInto('side_conversations').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateSideConversation(ctx: Ctx, id: number, row: Updateable<SideConversations>): Promise<void> {
  await ctx.db.updateTable('side_conversations').set(row).where('id', '=', id).execute();
}

export async function insertSideMessage(ctx: Ctx, row: Insertable<SideMessages>): Promise<number> {
  return (await ctx.db.insertInto('side_messages').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateSideMessage(ctx: Ctx, id: number, row: Updateable<SideMessages>): Promise<void> {
  await ctx.db.updateTable('side_messages').set(row).where('id', '=', id).execute();
}
