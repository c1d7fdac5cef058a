import { type Insertable, sql } from 'kysely';
import type { NotificationSettings, Notifications, PushKeys, PushSubscriptions } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';

/** The only writer of this room's tables. */

/** Answers those that were not there yet: an event tells an agent once. */
export async function insertNotifications(
  ctx: Ctx,
  rows: readonly Insertable<Notifications>[],
): Promise<{ id: number; agent_id: number }[]> {
  if (rows.length === 0) return [];
  return ctx.db
    .insertInto('notifications')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['agent_id', 'position']).doNothing())
    .returning(['id', 'agent_id'])
    .execute();
}

/** What was not seen up to a notification is seen now, and goes out by no mail. Answers whether anything was. */
export async function markNotificationsSeen(
  ctx: Ctx,
  agentId: number,
  { upTo, ticketId }: { upTo: number; ticketId?: number | undefined },
): Promise<boolean> {
  let rows = ctx.db
    .updateTable('notifications')
    .set({ seen_at: ctx.now, mail_due_at: null })
    .where('agent_id', '=', agentId)
    .where('seen_at', 'is', null)
    .where('id', '<=', upTo);
  if (ticketId !== undefined) rows = rows.where('ticket_id', '=', ticketId);
  return (await rows.returning('id').execute()).length > 0;
}

/** All that an agent has not seen and that mail should tell becomes part of one mail now; answers the ids, oldest first. */
export async function claimDigest(ctx: Ctx, agentId: number): Promise<number[]> {
  const rows = await ctx.db
    .updateTable('notifications')
    .set({ mail_due_at: null, mailed_at: ctx.now })
    .where('agent_id', '=', agentId)
    .where('mail_due_at', 'is not', null)
    .where('seen_at', 'is', null)
    .returning('id')
    .execute();
  if (rows.length > 0) await putDigest(ctx, agentId);
  return rows.map((row) => row.id).toSorted((a, b) => a - b);
}

async function putDigest(ctx: Ctx, agentId: number): Promise<void> {
  await ctx.db
    .insertInto('notification_digests')
    .values({ agent_id: agentId, last_at: ctx.now })
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet({ last_at: ctx.now }))
    .execute();
}

export async function putSettings(ctx: Ctx, row: Insertable<NotificationSettings>): Promise<void> {
  const { agent_id: _agent, ...facts } = row;
  await ctx.db
    .insertInto('notification_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(facts))
    .execute();
}

/** Old ones go, a part at a time; answers how many. */
export async function deleteOldNotifications(ctx: Ctx, before: Date): Promise<number> {
  const old = sql<number>`(select id from notifications where at < ${before} limit 5000)`;
  const gone = await ctx.db.deleteFrom('notifications').where('id', 'in', old).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The first key stays. */
export async function insertPushKey(ctx: Ctx, row: Insertable<PushKeys>): Promise<void> {
  await ctx.db
    .insertInto('push_keys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function putPushSubscription(ctx: Ctx, row: Insertable<PushSubscriptions>): Promise<number> {
  const { endpoint: _endpoint, ...facts } = row;
  const made = await ctx.db
    .insertInto('push_subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(facts))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Answers whether there was one. */
export async function deletePushSubscription(ctx: Ctx, id: number, agentId: number): Promise<boolean> {
  const gone = await ctx.db
    .deleteFrom('push_subscriptions')
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}
