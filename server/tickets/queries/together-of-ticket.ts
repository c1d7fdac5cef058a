import { sql } from 'kysely';
import type { MessageMove, TicketLink } from '../../../contract/ticket-relations.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import { mayRead } from '../policy.ts';

type Other = { subject: string; team_id: number | null; assignee_id: number | null };
type FoundLink = Other & {
  id: number;
  kind: string;
  outgoing: boolean;
  other_id: number;
  status: TicketLink['status'];
};
type FoundMove = Other & {
  id: number;
  kind: MessageMove['kind'];
  outgoing: boolean;
  other_id: number;
  messages: number;
  by: string | null;
  at: string;
};

/** What a ticket has to do with others, as found by `togetherColumns`. */
export type FoundTogether = {
  merged_into_id: number | null;
  merged_into: ({ id: number } & Other) | null;
  moves: FoundMove[];
  links: FoundLink[];
  snoozed_at: Date | null;
  snoozed_by: number | null;
  snoozed_by_name: string | null;
  snoozed_until: Date | null;
  woke_at: Date | null;
  slow_lane_since: Date | null;
  slow_lane_by_name: string | null;
  slow_lane_reason: string | null;
};

/** Columns beside those of the ticket, which is called `t`. */
export const togetherColumns = sql`
  (select to_json(f) from (select id, subject, team_id, assignee_id from tickets where id = t.merged_into_id) f) as merged_into,
  (select name from agents where id = t.snoozed_by) as snoozed_by_name,
  (select name from agents where id = t.slow_lane_by) as slow_lane_by_name,
  (select coalesce(json_agg(f), '[]') from (
    select v.id, v.kind, v.from_id = t.id as outgoing, o.id as other_id, o.subject, o.team_id, o.assignee_id,
      cardinality(v.message_ids) as messages, a.name as by, v.moved_at as at
    from (
      (select * from message_moves where from_id = t.id and undone_at is null order by id desc limit 10) union all
      (select * from message_moves where to_id = t.id and undone_at is null order by id desc limit 10)
    ) v
    join tickets o on o.id = case when v.from_id = t.id then v.to_id else v.from_id end
    left join agents a on a.id = v.agent_id
    order by v.id desc limit 10) f) as moves,
  (select coalesce(json_agg(f order by f.id), '[]') from (
    select l.id, l.kind, l.outgoing, o.id as other_id, o.subject, o.status, o.team_id, o.assignee_id
    from (
      (select id, kind, other_id, true as outgoing from ticket_links where ticket_id = t.id) union all
      (select id, kind, ticket_id, false from ticket_links where other_id = t.id)
    ) l join tickets o on o.id = l.other_id) f) as links`;

/** The same as the wire shows it; other tickets that the actor may not see are left out. */
export function presentedTogether(
  { actor }: Look,
  row: FoundTogether,
): Pick<Ticket, 'mergedInto' | 'moves' | 'links' | 'snooze' | 'wokeAt' | 'slowLane'> {
  const into = row.merged_into;
  return {
    mergedInto: into && mayRead(actor, into) ? { id: into.id, subject: into.subject } : null,
    moves: row.moves.filter((each) => mayRead(actor, each)).map(presentedMove),
    links: row.links.filter((each) => mayRead(actor, each)).map(presentedLink),
    snooze: row.snoozed_at && {
      since: row.snoozed_at.toISOString(),
      until: row.snoozed_until?.toISOString() ?? null,
      by: row.snoozed_by_name,
    },
    wokeAt: row.woke_at?.toISOString() ?? null,
    slowLane: row.slow_lane_since && {
      since: row.slow_lane_since.toISOString(),
      reason: row.slow_lane_reason ?? '',
      by: row.slow_lane_by_name,
    },
  };
}

function presentedMove(row: FoundMove): MessageMove {
  return {
    id: row.id,
    kind: row.kind,
    direction: row.outgoing ? 'out' : 'in',
    other: { id: row.other_id, subject: row.subject },
    messages: row.messages,
    by: row.by,
    at: new Date(row.at).toISOString(),
  };
}

function presentedLink(row: FoundLink): TicketLink {
  return {
    id: row.id,
    kind: kindFrom(row.kind, row.outgoing),
    ticketId: row.other_id,
    subject: row.subject,
    status: row.status,
  };
}

function kindFrom(kind: string, outgoing: boolean): TicketLink['kind'] {
  if (kind === 'duplicate') return outgoing ? 'duplicate-of' : 'duplicated-by';
  if (kind === 'split') return outgoing ? 'split-from' : 'split-into';
  return 'related';
}
