import { sql } from 'kysely';
import { z } from 'zod';
import type { NotificationLine, notificationsRoutes } from '../../../contract/notifications.ts';
import type { Page } from '../../../contract/page.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { notificationLines } from './notification-lines.ts';

type Query = RouteInput<typeof notificationsRoutes.listNotifications>['query'];
const MOST_COUNTED = 100;
const unseen = sql<boolean>`n.in_app and n.seen_at is null`;
const seen = sql<boolean>`n.in_app and n.seen_at is not null`;

/** One page of what the caller has not seen, or has. */
export async function listNotifications(look: Look, { state, after, limit }: Query): Promise<Page<NotificationLine>> {
  const before = after === undefined ? null : keyOf(after, z.tuple([z.int()]))[0];
  const lines = await notificationLines(look, state === 'unseen' ? unseen : seen, { before, limit: limit + 1 });
  const items = lines.slice(0, limit);
  const last = items.at(-1);
  return { items, next: lines.length > limit && last ? cursorOf(last.id) : null };
}

/** How many lines the caller has not seen, counted up to a hundred. */
export async function countNotifications(look: Look): Promise<{ unseen: number }> {
  return { unseen: (await notificationLines(look, unseen, { before: null, limit: MOST_COUNTED })).length };
}
