import type { RoutingSettings } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';

/** How work is routed in the whole house. */
export async function routingSettingsNow(look: Look): Promise<RoutingSettings> {
  const row = await look.db.selectFrom('routing_settings').selectAll().executeTakeFirstOrThrow();
  return {
    capacity: { mail: row.mail_capacity, chat: row.chat_capacity, call: row.call_capacity },
    awayAfterMinutes: row.away_after_minutes,
    offlineAfterMinutes: row.offline_after_minutes,
    takeBackAfterMinutes: row.take_back_after_minutes,
  };
}
