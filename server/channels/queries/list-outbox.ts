import { z } from 'zod';
import type { channelsRoutes, OutboxMail } from '../../../contract/channels.ts';
import type { Page } from '../../../contract/page.ts';
import { id, type RouteInput } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { notFound } from '../../platform/refuse.ts';

type Query = RouteInput<typeof channelsRoutes.listOutbox>['query'];

/** A page of the built-in outbox, newest first. */
export async function listOutbox(look: Look, query: Query): Promise<Page<OutboxMail>> {
  let rows = outboxRows(look)
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.after) rows = rows.where('id', '<', keyOf(query.after, z.tuple([id]))[0]);
  const found = await rows.execute();
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return { items: shown.map(presentOutboxMail), next: found.length > query.limit && last ? cursorOf(last.id) : null };
}

/** One mail of the outbox, and where its raw form lies. Refuses when there is none. */
export async function oneOutboxMail(look: Look, mailId: number): Promise<OutboxMail & { rawHash: string }> {
  const row = await outboxRows(look).where('id', '=', mailId).executeTakeFirst();
  return row ? { ...presentOutboxMail(row), rawHash: row.raw_hash } : notFound('mail');
}

function outboxRows(look: Look) {
  return look.db
    .selectFrom('outbox_mails')
    .select(['id', 'at', 'mail_from', 'rcpt_to', 'subject', 'kind', 'ticket_id', 'raw_hash']);
}

type Row = Awaited<ReturnType<ReturnType<typeof outboxRows>['execute']>>[number];

function presentOutboxMail(row: Row): OutboxMail {
  const { id: mailId, at, mail_from, rcpt_to, subject, kind, ticket_id } = row;
  return { id: mailId, at: at.toISOString(), from: mail_from, to: rcpt_to, subject, kind, ticketId: ticket_id };
}
