import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Page } from '../../../contract/page.ts';
import { id, instant, type RouteInput } from '../../../contract/route.ts';
import type { TicketRow, ticketsRoutes } from '../../../contract/tickets.ts';
import type { Tables } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { limitOf } from '../policy.ts';
import { type ListedTicket, listedColumns, ticketRow } from './ticket-row.ts';

export type TicketQuery = RouteInput<typeof ticketsRoutes.listTickets>['query'];
// biome-ignore lint/complexity/noBannedTypes: Kysely's own way to say "nothing selected yet"
type Tickets = SelectQueryBuilder<Tables, 'tickets', {}>;

/** One keyset page of a view. Each order of each view is served by an index of its own. */
export async function listTickets(look: Look, query: TicketQuery): Promise<Page<TicketRow>> {
  const order = orderOf(query);
  let page = filtered(inView(look.db.selectFrom('tickets') as Tickets, look, query), query);
  if (query.after) page = page.where(after(order, query.after));
  const ids = order.expression(page.select('tickets.id').select(order.key.as('key'))).limit(query.limit + 1);
  const rows = await order.expression(listedColumns(look, ids) as never as Tickets).execute();
  const shown = (rows as unknown as ListedTicket[]).slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(ticketRow),
    next:
      rows.length > query.limit && last
        ? cursorOf(last.key instanceof Date ? last.key.toISOString() : last.key, last.id)
        : null,
  };
}

type Order = {
  key: ReturnType<typeof sql<Date | number>>;
  descending: boolean;
  isInstant: boolean;
  expression: (rows: Tickets) => Tickets;
};

/** Who waits for the customer alone comes last. */
const comesBack = sql<Date>`coalesce(tickets.snoozed_until, timestamptz '9999-12-31 00:00:00+00')`;
const waited = sql<Date>`coalesce(tickets.waiting_since, tickets.created_at)`;

function orderOf({ view, order }: TicketQuery): Order {
  if (view === 'trash') return by(sql<Date>`tickets.deleted_at`, true);
  if (view === 'snoozed') return by(comesBack, false);
  if (view === 'solved') return by(sql<Date>`tickets.solved_at`, true);
  if (order === 'waiting-longest') return by(waited, false);
  if (order === 'newest') return { ...by(sql<number>`tickets.id`, true), isInstant: false };
  return by(sql<Date>`tickets.updated_at`, true);
}

function by(key: Order['key'], descending: boolean): Order {
  const direction = descending ? 'desc' : 'asc';
  return {
    key,
    descending,
    isInstant: true,
    expression: (rows) => rows.orderBy(key, direction).orderBy('tickets.id', direction),
  };
}

function after(order: Order, cursor: string) {
  const [value, lastId] = keyOf(cursor, z.tuple([order.isInstant ? instant : id, id]));
  const than = sql.raw(order.descending ? '<' : '>');
  return sql<boolean>`(${order.key}, tickets.id) ${than} (${value}, ${lastId})`;
}

function inView(rows: Tickets, look: Look, query: TicketQuery): Tickets {
  const limit = limitOf(look);
  let seen = rows;
  if (limit) {
    const teamIds = sql<number>`any(${limit.teamIds as number[]})`;
    seen = seen.where((eb) =>
      eb.or([eb('tickets.assignee_id', '=', limit.agentId), eb('tickets.team_id', '=', teamIds)]),
    );
  }
  if (query.view === 'trash') return seen.where('tickets.deleted_at', 'is not', null);
  seen = seen.where('tickets.deleted_at', 'is', null);
  seen = seen.where('tickets.merged_into_id', 'is', null);
  if (query.view === 'all') return seen;
  if (query.view === 'spam') return seen.where('tickets.is_spam', '=', true);
  return inStatusOf(seen.where('tickets.is_spam', '=', false), look, query.view);
}

const open = sql<boolean>`tickets.status in ('new', 'open') and tickets.snoozed_at is null`;

function inStatusOf(
  rows: Tickets,
  look: Look,
  view: 'open' | 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'solved',
): Tickets {
  if (view === 'snoozed') return rows.where('tickets.snoozed_at', 'is not', null);
  if (view === 'waiting') return rows.where(sql<boolean>`tickets.status in ('pending', 'on-hold')`);
  if (view === 'solved') return rows.where(sql<boolean>`tickets.status in ('solved', 'closed')`);
  if (view === 'mine')
    return rows.where(open).where('tickets.assignee_id', '=', look.actor.kind === 'agent' ? look.actor.id : 0);
  if (view === 'unassigned') return rows.where(open).where('tickets.assignee_id', 'is', null);
  return rows.where(open);
}

function filtered(rows: Tickets, query: TicketQuery): Tickets {
  let some = rows;
  if (query.requesterId) some = some.where('tickets.requester_id', '=', query.requesterId);
  if (query.assigneeId) some = some.where('tickets.assignee_id', '=', query.assigneeId);
  if (query.teamId) some = some.where('tickets.team_id', '=', query.teamId);
  if (query.status) some = some.where('tickets.status', '=', query.status);
  if (query.type) some = some.where('tickets.type', '=', query.type);
  if (query.tag) some = some.where('tickets.tags', '@>', sql<string[]>`array[${query.tag.toLowerCase()}]::text[]`);
  if (query.organizationId) {
    const organizationId = query.organizationId;
    some = some.where('tickets.requester_id', 'in', (eb) =>
      eb.selectFrom('customers').select('customers.id').where('customers.organization_id', '=', organizationId),
    );
  }
  return query.query ? some.where(named(query.query)) : some;
}

/** A ticket's number (of a merged one: that of the ticket it became part of), or words of its subject as they stand or nearly so (trigram word similarity). */
function named(words: string) {
  const number = words.match(/^#?(\d{1,15})$/)?.[1];
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const bySubject = sql<boolean>`(tickets.subject ilike ${like} or tickets.subject %> ${words})`;
  return number
    ? sql<boolean>`(tickets.id = (select coalesce(merged_into_id, id) from tickets where id = ${Number(number)}) or ${bySubject})`
    : bySubject;
}
