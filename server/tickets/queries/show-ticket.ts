import { type Selectable, sql } from 'kysely';
import type { Ticket } from '../../../contract/tickets.ts';
import type { TicketMetrics, Tickets } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { mayRead } from '../policy.ts';
import { metricsOf } from '../rules/ticket-metrics.ts';
import { withFreshLinks } from './attachment-links.ts';
import { presentNextDue } from './present-next-due.ts';
import { attachmentAsJson, type FoundAttachment, presentedAttachment } from './presented-message.ts';
import { tallyFrom } from './tally-of.ts';
import { type FoundTogether, presentedTogether, togetherColumns } from './together-of-ticket.ts';

type Brief = { id: number; subject: string; team_id: number | null; assignee_id: number | null };
type FoundItem = {
  id: number;
  text: string;
  done_at: string | null;
  done_by: number | null;
  done_by_name: string | null;
};
type Found = Selectable<Tickets> &
  Selectable<TicketMetrics> &
  FoundTogether & {
    requester_name: string;
    requester_email: string | null;
    assignee_name: string | null;
    team_name: string | null;
    brand_name: string | null;
    status_label: string | null;
    problem: Brief | null;
    incidents: Ticket['incidents'];
    checklist: FoundItem[];
    follower_ids: number[];
    follow_up_of: Brief | null;
    follow_ups: Brief[];
    linked_to: Brief | null;
    hand_off: Ticket['handOff'];
    draft: { kind: 'reply' | 'note'; html: string; attachment_ids: number[]; saved_at: string } | null;
    draft_files: FoundAttachment[];
  };

/**
 * One ticket, whole, in one query. Refuses what the actor may not see as not found; after a change that the policy let
 * pass (`because: 'change'`) it answers all the same: the change may have given the ticket out of the actor's sight.
 */
export async function showTicket(look: Look, id: number, because: 'look' | 'change' = 'look'): Promise<Ticket> {
  const agentId = look.actor.kind === 'agent' ? look.actor.id : 0;
  const { rows } = await sql<Found>`
    select t.*, k.*, t.id, ${togetherColumns},
      coalesce(nullif(c.name, ''), e.email, c.sort_name) as requester_name, e.email as requester_email,
      a.name as assignee_name, m.name as team_name, b.name as brand_name, s.label as status_label,
      array(select agent_id from ticket_followers f where f.ticket_id = t.id order by agent_id) as follower_ids,
      (select to_json(f) from (select id, subject, team_id, assignee_id from tickets where id = t.follow_up_of_id) f) as follow_up_of,
      (select coalesce(json_agg(f order by f.id), '[]') from (select id, subject, team_id, assignee_id from tickets where follow_up_of_id = t.id) f) as follow_ups,
      (select to_json(f) from (select id, subject, team_id, assignee_id from tickets where id = t.linked_to_id) f) as linked_to,
      (select to_json(f) from (select id, subject, team_id, assignee_id from tickets where id = t.problem_id) f) as problem,
      case when t.type = 'problem' then (select json_build_object('total', count(*), 'unsolved', count(*) filter (where i.status not in ('solved', 'closed')))
        from (select status from tickets where problem_id = t.id and deleted_at is null limit 1000) i) end as incidents,
      (select coalesce(json_agg(i order by i.rank, i.id), '[]') from (select item.id, item.text, item.rank, item.done_at, item.done_by, by.name as done_by_name
        from checklist_items item left join agents by on by.id = item.done_by where item.ticket_id = t.id) i) as checklist,
      (select json_build_object('noteId', h.note_id, 'summary', n.text, 'at', h.at, 'from', json_build_object('id', x.id, 'name', x.name), 'to', json_build_object('id', y.id, 'name', y.name))
       from hand_offs h join messages n on n.id = h.note_id join agents x on x.id = h.from_agent_id join agents y on y.id = h.to_agent_id
       where h.ticket_id = t.id order by h.id desc limit 1) as hand_off,
      (select to_json(d) from drafts d where d.ticket_id = t.id and d.agent_id = ${agentId}) as draft,
      (select coalesce(json_agg(${attachmentAsJson} order by array_position(d.attachment_ids, f.id)), '[]')
       from drafts d join attachments f on f.id = any(d.attachment_ids) and f.uploaded_by = d.agent_id and f.message_id is null
       where d.ticket_id = t.id and d.agent_id = ${agentId}) as draft_files
    from tickets t
    join ticket_metrics k on k.ticket_id = t.id
    join customers c on c.id = t.requester_id
    left join lateral (select email from customer_emails where customer_id = c.id order by rank limit 1) e on true
    left join agents a on a.id = t.assignee_id
    left join teams m on m.id = t.team_id
    left join brands b on b.id = t.brand_id
    left join custom_statuses s on s.id = t.custom_status_id
    where t.id = ${id}`.execute(look.db);
  const row = rows[0];
  if (!row || (because === 'look' && !mayRead(look.actor, row))) notFound('ticket');
  return presented(look, row);
}

function presented(look: Look, row: Found): Ticket {
  return {
    ...facts(row),
    mailboxAddress: row.mailbox_address,
    brand: row.brand_id === null ? null : { id: row.brand_id, name: row.brand_name ?? '' },
    ccs: row.ccs,
    followerIds: row.follower_ids,
    customFields: row.custom_values as Ticket['customFields'],
    solvedAt: row.solved_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    followUpOf: brief(look, row.follow_up_of),
    followUps: row.follow_ups.map((each) => brief(look, each)).filter((each) => each !== null),
    linkedTo: brief(look, row.linked_to),
    formId: row.form_id,
    problem: brief(look, row.problem),
    incidents: row.incidents,
    checklist: row.checklist.map(checklistItem),
    timeSpent: row.time_spent,
    metrics: metricsOf(tallyFrom(row)),
    handOff: row.hand_off && { ...row.hand_off, at: new Date(row.hand_off.at).toISOString() },
    draft: draftOf(look, row),
    rating:
      row.rating === null
        ? null
        : { rating: row.rating, comment: row.rating_comment ?? '', at: (row.rated_at ?? row.updated_at).toISOString() },
    ...presentedTogether(look, row),
    lastMessageId: row.last_message_id,
  };
}

function checklistItem(row: FoundItem): Ticket['checklist'][number] {
  return {
    id: row.id,
    text: row.text,
    doneAt: row.done_at === null ? null : new Date(row.done_at).toISOString(),
    doneBy: row.done_by === null ? null : { id: row.done_by, name: row.done_by_name ?? '' },
  };
}

/** A file that was tidied away or sent elsewhere meanwhile is no part of the draft any more. */
function draftOf(look: Look, { draft, draft_files: files }: Found): Ticket['draft'] {
  return (
    draft && {
      kind: draft.kind,
      html: withFreshLinks(look, draft.html, files),
      attachmentIds: files.map((each) => each.id),
      attachments: files.map((each) => presentedAttachment(look, each)),
      savedAt: new Date(draft.saved_at).toISOString(),
    }
  );
}

/** Another ticket by its subject; null where the actor may not see it. */
function brief({ actor }: Look, other: Brief | null): { id: number; subject: string } | null {
  return other && mayRead(actor, other) ? { id: other.id, subject: other.subject } : null;
}

function facts(row: Found) {
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
    customStatusId: row.custom_status_id,
    statusLabel: row.status_label,
  };
}
