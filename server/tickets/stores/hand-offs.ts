import type { Insertable } from 'kysely';
import type { HandOffs } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';

export async function insertHandOff(ctx: Ctx, row: Insertable<HandOffs>): Promise<number> {
  return (await ctx.db.insertInto('hand_offs').values(row).returning('id').executeTakeFirstOrThrow()).id;
}
