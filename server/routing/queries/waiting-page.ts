import { sql } from 'kysely';
import type { QueueMode, QueueStrategy, WorkKind } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';
import type { Waiting } from '../rules/next-assignments.ts';

/** A waiting ticket with what is needed to give it away. */
export type WaitingTicket = Waiting & {
  mode: QueueMode;
  offerSeconds: number;
  queue: string;
  since: Date;
  place: Place;
};
export type Place = { rank: number; queueId: number; urgency: number; since: Date; ticketId: number };

type Row = {
  ticket_id: number;
  queue_id: number;
  kind: WorkKind;
  urgency: number;
  since: Date;
  rank: number;
  name: string;
  strategy: QueueStrategy;
  mode: QueueMode;
  offer_seconds: number;
  team: number[] | null;
  skills: number[];
  previous: number | null;
  passed: number[];
};

/** Who passed on a ticket is not asked again for so long. */
const notAgainMinutes = 5;

/**
 * The next tickets that wait, in order: by queue, then urgency, then who waits longest; behind `after`. What is offered to
 * somebody is left out. They are locked with their entries until the transaction ends; what somebody else holds is passed over and
 * comes again.
 */
export async function waitingPage(look: Look, after: Place | null, limit: number): Promise<WaitingTicket[]> {
  const begin = after ?? { rank: -1, queueId: 0, urgency: 0, since: new Date(0), ticketId: 0 };
  const { rows } = await sql<Row>`
    select e.ticket_id, e.queue_id, e.kind, e.urgency, e.since, q.rank, q.name, q.strategy, q.mode, q.offer_seconds,
      case when q.team_id is not null then array(select agent_id from team_members m where m.team_id = q.team_id) end as team,
      array(select skill_id from queue_skills k where k.queue_id = q.id
        union select s.id from skills s where s.tags && t.tags or split_part(lower(c.language), '-', 1) = any(s.languages)) as skills,
      case when q.strategy = 'previous-agent' then (select assignee_id from tickets o
        where o.requester_id = t.requester_id and o.id <> t.id and o.assignee_id is not null order by o.updated_at desc, o.id desc limit 1) end as previous,
      array(select distinct agent_id from queue_offers o where o.ticket_id = e.ticket_id and o.state in ('passed', 'expired')
        and o.settled_at > ${new Date(look.now.getTime() - notAgainMinutes * 60_000)}) as passed
    from queue_entries e
    join queues q on q.id = e.queue_id
    join tickets t on t.id = e.ticket_id
    join customers c on c.id = t.requester_id
    where not q.paused and t.assignee_id is null and t.status in ('new', 'open') and t.deleted_at is null and not t.is_spam and t.snoozed_at is null
      and not exists (select from queue_offers o where o.ticket_id = e.ticket_id and o.state = 'open')
      and (q.rank, q.id, e.urgency, e.since, e.ticket_id) > (${begin.rank}, ${begin.queueId}, ${begin.urgency}, ${begin.since}, ${begin.ticketId})
    order by q.rank, q.id, e.urgency, e.since, e.ticket_id
    limit ${limit}
    for no key update of e, t skip locked`.execute(look.db);
  return rows.map(waitingOf);
}

function waitingOf(row: Row): WaitingTicket {
  const { ticket_id: ticketId, queue_id: queueId, urgency, since, rank } = row;
  return {
    ticketId,
    queueId,
    kind: row.kind,
    strategy: row.strategy,
    servedBy: row.team && new Set(row.team),
    skillIds: row.skills,
    previousAgentId: row.previous,
    notFor: new Set(row.passed),
    mode: row.mode,
    offerSeconds: row.offer_seconds,
    queue: row.name,
    since,
    place: { rank, queueId, urgency, since, ticketId },
  };
}
