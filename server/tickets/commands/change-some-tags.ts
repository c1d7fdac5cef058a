import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import { countTagChange, endTagChange, retagTickets } from '../stores/tag-changes.ts';

const AT_ONCE = 500;

/** One step of a change of a tag: a few hundred tickets, or its end. Answers whether there may be more to do at once. */
export async function changeSomeTags(
  ctx: Ctx,
  change: { id: number; from: string; to: string | null },
): Promise<boolean> {
  const changed = await retagTickets(ctx, change, AT_ONCE);
  if (changed > 0) {
    await countTagChange(ctx, change.id, changed);
    return true;
  }
  const left = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('tags', '@>', sql<string[]>`array[${change.from}]::text[]`)
    .limit(1)
    .executeTakeFirst();
  // Somebody holds the last ones: the clock comes back for them.
  if (left) return false;
  const tickets = await endTagChange(ctx, change.id);
  if (tickets !== null) ctx.emit('tag.change-finished', { changeId: change.id, tickets });
  return false;
}
