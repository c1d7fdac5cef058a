import {
  type NotificationKind,
  type NotificationSettings,
  type NotificationWay,
  notificationKinds,
} from '../../../contract/notifications.ts';

/** What an agent's row says; null where there is none. */
export type SettingsRow = {
  ways: unknown;
  mail_after_minutes: number;
  mail_every_minutes: number;
  quiet_from: number | null;
  quiet_to: number | null;
};

/** Until an agent says otherwise: everything under the bell and to the browser, mail for what was meant for them by name. */
const usual: Record<NotificationKind, readonly NotificationWay[]> = {
  mentioned: ['app', 'mail', 'push'],
  assigned: ['app', 'push'],
  'customer-replied': ['app', 'push'],
  'service-warned': ['app', 'push'],
  'service-breached': ['app', 'mail', 'push'],
  'side-conversation': ['app', 'mail', 'push'],
};
const AFTER_MINUTES = 15;
const EVERY_MINUTES = 60;

/** How an agent wants to hear: the own wish where there is one, else as the house does by itself. */
export function wishOf(row: SettingsRow | null): NotificationSettings {
  const own = (row?.ways ?? {}) as Partial<Record<NotificationKind, NotificationWay[]>>;
  const ways = Object.fromEntries(notificationKinds.map((kind) => [kind, [...(own[kind] ?? usual[kind])]]));
  const quiet = row && row.quiet_from !== null && row.quiet_to !== null;
  return {
    ways: ways as NotificationSettings['ways'],
    mailAfterMinutes: row?.mail_after_minutes ?? AFTER_MINUTES,
    mailEveryMinutes: row?.mail_every_minutes ?? EVERY_MINUTES,
    quiet: quiet ? { from: clockTime(row.quiet_from ?? 0), to: clockTime(row.quiet_to ?? 0) } : null,
  };
}

/** Minutes of a day as `22:05`. */
function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `22:05` as minutes of a day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
