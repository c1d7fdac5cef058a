alter table tickets
  -- The ticket it became part of. Then it is closed, has no messages and counts nowhere.
  add column merged_into_id bigint references tickets (id),
  -- Set aside: since when, by whom, and until when; without an end, until the customer writes.
  add column snoozed_at timestamptz,
  add column snoozed_by bigint references agents (id),
  add column snoozed_until timestamptz,
  add column woke_at timestamptz,
  -- A customer in distress: a person takes the time it takes.
  add column slow_lane_since timestamptz,
  add column slow_lane_by bigint references agents (id),
  add column slow_lane_reason text;
create index tickets_merged on tickets (merged_into_id) where merged_into_id is not null;
create index tickets_to_wake on tickets (snoozed_until, id) where snoozed_until is not null;
create index tickets_snoozed on tickets (coalesce(snoozed_until, timestamptz '9999-12-31 00:00:00+00'), id) where snoozed_at is not null;
create index tickets_woken on tickets (assignee_id, woke_at) where woke_at is not null;
create index tickets_due on tickets (assignee_id, due_at) where due_at is not null and status in ('new', 'open', 'pending', 'on-hold');

-- Lists of work leave out what is set aside; the index answers that by itself.
drop index tickets_open_by_wait;
create index tickets_open_by_wait on tickets (coalesce(waiting_since, created_at), id) include (snoozed_at) where status in ('new', 'open') and deleted_at is null and not is_spam;
drop index tickets_open_by_update;
create index tickets_open_by_update on tickets (updated_at desc, id desc) include (snoozed_at) where status in ('new', 'open') and deleted_at is null and not is_spam;
drop index tickets_open_by_newest;
create index tickets_open_by_newest on tickets (id desc) include (snoozed_at) where status in ('new', 'open') and deleted_at is null and not is_spam;
drop index tickets_open_by_assignee;
create index tickets_open_by_assignee on tickets (assignee_id, updated_at desc, id desc) include (snoozed_at) where assignee_id is not null and status in ('new', 'open') and deleted_at is null and not is_spam;
drop index tickets_open_by_team;
create index tickets_open_by_team on tickets (team_id, updated_at desc, id desc) include (snoozed_at) where team_id is not null and status in ('new', 'open') and deleted_at is null and not is_spam;
drop index tickets_unassigned;
create index tickets_unassigned on tickets (updated_at desc, id desc) include (snoozed_at) where assignee_id is null and status in ('new', 'open') and deleted_at is null and not is_spam;

alter table messages
  -- Whom a reply was written to, where that is not the requester of the ticket it stands in now: it is still theirs alone.
  add column for_customer_id bigint references customers (id);
create index messages_by_agent on messages (author_id, created_at) where author_kind = 'agent';

-- Messages that went from one ticket to another: a merge takes all, a split opens the ticket they go to.
create table message_moves (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('merge', 'split', 'move', 'added')),
  from_id bigint not null references tickets (id),
  to_id bigint not null references tickets (id),
  message_ids bigint[] not null,
  agent_id bigint references agents (id),
  moved_at timestamptz not null,
  -- How both tickets stood before and right after: an undo puts back what nobody changed since. No words of anybody.
  standing jsonb not null,
  undone_at timestamptz
);
create index message_moves_from on message_moves (from_id, id desc);
create index message_moves_to on message_moves (to_id, id desc);

-- `ticket_id` duplicates `other_id`; related is the same both ways.
create table ticket_links (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  other_id bigint not null references tickets (id),
  kind text not null check (kind in ('related', 'duplicate', 'split')),
  agent_id bigint references agents (id),
  linked_at timestamptz not null,
  check (ticket_id <> other_id)
);
create unique index ticket_links_once on ticket_links (least(ticket_id, other_id), greatest(ticket_id, other_id));
create index ticket_links_of_ticket on ticket_links (ticket_id);
create index ticket_links_of_other on ticket_links (other_id);
