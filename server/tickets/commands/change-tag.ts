import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { insertTagChange } from '../stores/tag-changes.ts';

/**
 * Begins to rename a tag on all tickets, to merge it into another, or to delete it; answers its number. It is told once, here: no
 * ticket is told to have changed, so that no rule runs over years of tickets because a word is spelt better. Refuses a tag that no
 * ticket bears, and one that is being changed or being made by a change that still runs.
 */
export async function changeTag(ctx: Ctx, from: string, to: string | null): Promise<number> {
  if (ctx.actor.kind !== 'agent') refuse('forbidden', 'permission.missing', 'Only a person changes tags.');
  if (from === to) refuseField('to', 'tag.same', 'This is the same tag.');
  await refuseEntangled(ctx, from, to);
  const { rows } = await sql<{ tickets: number }>`
    select count(*)::integer as tickets from tickets where tags @> array[${from}]::text[]`.execute(ctx.db);
  const tickets = rows[0]?.tickets ?? 0;
  if (tickets === 0) refuse('not-found', 'tag.not-found', 'No ticket bears this tag.');
  const id = await insertTagChange(ctx, { from, to, agentId: ctx.actor.id, total: tickets });
  if (to === null) ctx.emit('tag.deleted', { name: from, tickets });
  else ctx.emit('tag.renamed', { name: from, to, tickets });
  ctx.afterCommit(() => ctx.house.wake('tickets.change-tags'));
  return id;
}

/** Two changes that touch the same tag would chase each other. */
async function refuseEntangled(ctx: Ctx, from: string, to: string | null): Promise<void> {
  const touched = to === null ? [from] : [from, to];
  const running = await ctx.db
    .selectFrom('tag_changes')
    .select('id')
    .where('state', '=', 'running')
    .where((eb) => eb.or([eb('from_tag', 'in', touched), eb('to_tag', 'in', touched)]))
    .executeTakeFirst();
  if (running) refuse('conflict', 'tag.changing', 'This tag is being changed already. Wait until that is done.');
}
