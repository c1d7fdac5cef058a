import { sql } from 'kysely';
import type { NotificationSettings } from '../../../contract/notifications.ts';
import type { Look } from '../../platform/context.ts';
import { wishOf } from '../rules/wish-of.ts';

/** An agent who may be told something, with how they want to hear. */
export type Hearer = { agentId: number; timeZone: string; wish: NotificationSettings; hasBrowser: boolean };

/** These agents, as far as they are active. */
export async function hearers(look: Pick<Look, 'db'>, agentIds: readonly number[]): Promise<Hearer[]> {
  if (agentIds.length === 0) return [];
  const rows = await look.db
    .selectFrom('agents')
    .leftJoin('notification_settings as s', 's.agent_id', 'agents.id')
    .select(['agents.id', 'time_zone', 's.agent_id', 'ways', 'quiet_from', 'quiet_to'])
    .select(['mail_after_minutes', 'mail_every_minutes'])
    .select(sql<boolean>`exists (select from push_subscriptions p where p.agent_id = agents.id)`.as('hasBrowser'))
    .where('agents.id', 'in', [...agentIds])
    .where('deactivated_at', 'is', null)
    .execute();
  return rows.map(({ id, time_zone, hasBrowser, agent_id, mail_after_minutes, mail_every_minutes, ...row }) => ({
    agentId: id,
    timeZone: time_zone,
    hasBrowser,
    wish: wishOf(
      agent_id === null || mail_after_minutes === null || mail_every_minutes === null
        ? null
        : { ...row, mail_after_minutes, mail_every_minutes },
    ),
  }));
}
