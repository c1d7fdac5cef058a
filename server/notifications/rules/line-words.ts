import type { TFunction } from 'i18next';
import type { NotificationLine } from '../../../contract/notifications.ts';

/** A line in words: one happening by its kind, several by their number. */
export function sentenceOf(say: TFunction, { kind, by, subject, count }: NotificationLine): string {
  if (count > 1) return say('notifications:several', { count, subject });
  return say(by ? `notifications:kinds.${kind}.by` : `notifications:kinds.${kind}.plain`, { name: by, subject });
}

/** Where a line leads. */
export function placeOf({ ticketId, sideConversationId }: NotificationLine): string {
  return sideConversationId === null ? `/tickets/${ticketId}` : `/side-conversations/${sideConversationId}`;
}
