import type { PushSubscriptionRow } from '../../../contract/notifications.ts';
import type { Look } from '../../platform/context.ts';
import { ownAgent } from '../policy.ts';

/** The caller's browsers that take push messages. */
export async function ownPushSubscriptions(look: Look): Promise<PushSubscriptionRow[]> {
  const rows = await look.db
    .selectFrom('push_subscriptions')
    .select(['id', 'browser', 'endpoint', 'created_at'])
    .where('agent_id', '=', ownAgent(look).id)
    .orderBy('id')
    .execute();
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
}

/** The public half of our push key; null before anybody asked for it. */
export async function publicPushKey(look: Look): Promise<string | null> {
  const row = await look.db.selectFrom('push_keys').select('public_key').executeTakeFirst();
  return row?.public_key ?? null;
}
