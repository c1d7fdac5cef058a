import { type SelectQueryBuilder, sql } from 'kysely';
import type { NextDueState, TargetKind } from '../../../contract/target-kinds.ts';
import type { TicketRow } from '../../../contract/tickets.ts';
import type { Tables } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { presentNextDue } from './present-next-due.ts';

/** A ticket as a list reads it. */
export type ListedTicket = {
  id: number;
  key: Date | number;
  subject: string;
  status: TicketRow['status'];
  priority: TicketRow['priority'];
  type: TicketRow['type'];
  channel: TicketRow['channel'];
  tags: string[];
  requester_id: number;
  requester_name: string;
  requester_email: string | null;
  assignee_id: number | null;
  assignee_name: string | null;
  team_id: number | null;
  team_name: string | null;
  created_at: Date;
  updated_at: Date;
  waiting_since: Date | null;
  due_at: Date | null;
  next_due_at: Date | null;
  next_due_kind: TargetKind | null;
  next_due_state: NextDueState | null;
  is_spam: boolean;
  deleted_at: Date | null;
  preview: string;
  preview_by: 'customer' | 'agent' | 'note' | null;
  snoozed_at: Date | null;
  snoozed_until: Date | null;
  slow_lane_since: Date | null;
  unread: boolean;
  rating: number | null;
  custom_status_id: number | null;
  status_label: string | null;
};

const nextDueColumns = ['tickets.next_due_at', 'tickets.next_due_kind', 'tickets.next_due_state'] as const;

type Ids = SelectQueryBuilder<Tables, 'tickets', { id: number; key: Date | number }>;

/** The listed columns of a page of tickets: the page is cut first, by index alone, and only its rows are joined to names. */
export function listedColumns(look: Look, ids: unknown) {
  const agentId = look.actor.kind === 'agent' ? look.actor.id : 0;
  return look.db
    .selectFrom((ids as Ids).as('page'))
    .innerJoin('tickets', 'tickets.id', 'page.id')
    .innerJoin('customers', 'customers.id', 'tickets.requester_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('customer_emails')
          .select('email')
          .whereRef('customer_id', '=', 'tickets.requester_id')
          .orderBy('rank')
          .limit(1)
          .as('first_email'),
      (join) => join.onTrue(),
    )
    .leftJoin('agents', 'agents.id', 'tickets.assignee_id')
    .leftJoin('teams', 'teams.id', 'tickets.team_id')
    .leftJoin('custom_statuses', 'custom_statuses.id', 'tickets.custom_status_id')
    .leftJoin('ticket_reads', (join) =>
      join.onRef('ticket_reads.ticket_id', '=', 'tickets.id').on('ticket_reads.agent_id', '=', agentId),
    )
    .select([
      'page.key',
      'tickets.id',
      'tickets.subject',
      'tickets.status',
      'tickets.priority',
      'tickets.type',
      'tickets.channel',
      'tickets.tags',
      'tickets.requester_id',
    ])
    .select([
      'tickets.assignee_id',
      'agents.name as assignee_name',
      'tickets.team_id',
      'teams.name as team_name',
      'tickets.created_at',
      'tickets.updated_at',
    ])
    .select([
      'tickets.waiting_since',
      'tickets.due_at',
      ...nextDueColumns,
      'tickets.is_spam',
      'tickets.deleted_at',
      'tickets.preview',
      'tickets.rating',
      'tickets.preview_by',
      'first_email.email as requester_email',
    ])
    .select(['tickets.snoozed_at', 'tickets.snoozed_until', 'tickets.slow_lane_since'])
    .select(['tickets.custom_status_id', 'custom_statuses.label as status_label'])
    .select(
      sql<string>`coalesce(nullif(customers.name, ''), first_email.email, customers.sort_name)`.as('requester_name'),
    )
    .select(sql<boolean>`coalesce(tickets.last_message_id > coalesce(ticket_reads.message_id, 0), false)`.as('unread'));
}

/** A row of a list, as the wire shows it. */
export function ticketRow(row: ListedTicket): TicketRow {
  return {
    id: row.id,
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    type: row.type,
    channel: row.channel,
    tags: row.tags,
    requester: { id: row.requester_id, name: row.requester_name, email: row.requester_email },
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    waitingSince: row.waiting_since?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    nextDue: presentNextDue(row),
    isSpam: row.is_spam,
    deletedAt: row.deleted_at?.toISOString() ?? null,
    preview: row.preview_by === null ? null : { text: row.preview, by: row.preview_by },
    unread: row.unread,
    rating: row.rating,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    isSnoozed: row.snoozed_at !== null,
    isSlowLane: row.slow_lane_since !== null,
    customStatusId: row.custom_status_id,
    statusLabel: row.status_label,
  };
}
