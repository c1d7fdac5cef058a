import { z } from 'zod';
import type { channelsRoutes, InboundMail } from '../../../contract/channels.ts';
import type { Page } from '../../../contract/page.ts';
import { id, type RouteInput } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { notFound } from '../../platform/refuse.ts';

type Query = RouteInput<typeof channelsRoutes.listInboundMails>['query'];

/** A page of mails that came in, newest first. */
export async function listInboundMails(look: Look, query: Query): Promise<Page<InboundMail>> {
  let rows = inboundRows(look)
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.state) rows = rows.where('state', '=', query.state);
  if (query.after) rows = rows.where('id', '<', keyOf(query.after, z.tuple([id]))[0]);
  const found = await rows.execute();
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return { items: shown.map(presentInboundMail), next: found.length > query.limit && last ? cursorOf(last.id) : null };
}

/** One mail that came in. Refuses when there is none. */
export async function oneInboundMail(look: Look, mailId: number): Promise<InboundMail> {
  const row = await inboundRows(look).where('id', '=', mailId).executeTakeFirst();
  return row ? presentInboundMail(row) : notFound('mail');
}

function inboundRows(look: Look) {
  return look.db
    .selectFrom('inbound_mails')
    .select(['id', 'state', 'reason', 'detail', 'received_at', 'via', 'mail_from', 'rcpt_to', 'subject', 'size'])
    .select(['attempts', 'ticket_id']);
}

type Row = Awaited<ReturnType<ReturnType<typeof inboundRows>['execute']>>[number];

function presentInboundMail(row: Row): InboundMail {
  const { received_at, mail_from, rcpt_to, ticket_id, ...same } = row;
  return {
    ...same,
    receivedAt: received_at.toISOString(),
    mailFrom: mail_from,
    rcptTo: rcpt_to,
    ticketId: ticket_id,
  };
}
