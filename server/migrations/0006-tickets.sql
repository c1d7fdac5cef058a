create table tickets (
  id bigint generated always as identity primary key,
  subject text not null,
  status text not null check (status in ('new', 'open', 'pending', 'on-hold', 'solved', 'closed')),
  priority text check (priority in ('low', 'normal', 'high', 'urgent')),
  type text check (type in ('question', 'incident', 'problem', 'task')),
  channel text not null check (channel in ('email', 'api', 'agent')),
  requester_id bigint not null references customers (id),
  assignee_id bigint references agents (id),
  team_id bigint references teams (id) on delete set null,
  brand_id bigint references brands (id),
  -- The mailbox the ticket came in by and answers from; the row belongs to the room `channels`, which comes later.
  mailbox_id bigint,
  mailbox_address text,
  tags text[] not null default '{}',
  ccs text[] not null default '{}',
  custom_values jsonb not null default '{}',
  due_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Since when the customer waits for a public reply; null when nobody waits.
  waiting_since timestamptz,
  status_since timestamptz not null,
  solved_at timestamptz,
  closed_at timestamptz,
  is_spam boolean not null default false,
  deleted_at timestamptz,
  follow_up_of_id bigint references tickets (id),
  linked_to_id bigint references tickets (id),
  last_message_id bigint,
  -- The list shows it: the newest message that is not a system line.
  preview text not null default '',
  preview_by text check (preview_by in ('customer', 'agent', 'note')),
  rating integer,
  rating_comment text,
  rated_at timestamptz
);
-- Live tickets are few; every list of work reads only these.
create index tickets_open_by_wait on tickets (coalesce(waiting_since, created_at), id) where status in ('new', 'open') and deleted_at is null and not is_spam;
create index tickets_open_by_update on tickets (updated_at desc, id desc) where status in ('new', 'open') and deleted_at is null and not is_spam;
create index tickets_open_by_newest on tickets (id desc) where status in ('new', 'open') and deleted_at is null and not is_spam;
create index tickets_open_by_assignee on tickets (assignee_id, updated_at desc, id desc) where assignee_id is not null and status in ('new', 'open') and deleted_at is null and not is_spam;
create index tickets_open_by_team on tickets (team_id, updated_at desc, id desc) where team_id is not null and status in ('new', 'open') and deleted_at is null and not is_spam;
create index tickets_unassigned on tickets (updated_at desc, id desc) where assignee_id is null and status in ('new', 'open') and deleted_at is null and not is_spam;
create index tickets_waiting on tickets (updated_at desc, id desc) where status in ('pending', 'on-hold') and deleted_at is null and not is_spam;
create index tickets_solved on tickets (solved_at desc, id desc) where status in ('solved', 'closed') and deleted_at is null and not is_spam;
create index tickets_to_close on tickets (solved_at) where status = 'solved';
create index tickets_spam on tickets (updated_at desc, id desc) where is_spam and deleted_at is null;
create index tickets_trash on tickets (deleted_at desc, id desc) where deleted_at is not null;
create index tickets_by_update on tickets (updated_at desc, id desc) where deleted_at is null;
create index tickets_by_requester on tickets (requester_id, updated_at desc, id desc);
create index tickets_by_assignee on tickets (assignee_id, updated_at desc, id desc) where assignee_id is not null and deleted_at is null;
create index tickets_by_team on tickets (team_id, updated_at desc, id desc) where team_id is not null and deleted_at is null;
create index tickets_by_tag on tickets using gin (tags);
create index tickets_by_similar_subject on tickets using gin (subject gin_trgm_ops);
create index tickets_follow_ups on tickets (follow_up_of_id) where follow_up_of_id is not null;
create index tickets_linked on tickets (linked_to_id) where linked_to_id is not null;

create table messages (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  kind text not null check (kind in ('reply', 'note', 'system')),
  author_kind text not null check (author_kind in ('customer', 'agent', 'system')),
  author_id bigint,
  text text not null,
  html text,
  folded_text text,
  folded_html text,
  has_remote_images boolean not null default false,
  created_at timestamptz not null,
  automatic text check (automatic in ('out-of-office', 'auto-reply', 'bulk', 'bounce')),
  sender_unverified boolean not null default false,
  mail_from text,
  mail_to text[] not null default '{}',
  mail_cc text[] not null default '{}',
  -- What the mail says where that is more than the ticket shows: links that are for the customer alone.
  mail_text text,
  mail_html text,
  -- Message-ID of the mail that brought it or carries it out.
  mail_message_id text,
  -- The stored raw mail that brought it; the row belongs to `channels`.
  inbound_mail_id bigint,
  client_id text,
  -- Only on replies to the customer; null on everything else.
  delivery_state text check (delivery_state in ('queued', 'sent', 'delivered', 'deferred', 'bounced', 'failed', 'undone')),
  delivery_words text,
  delivery_at timestamptz,
  delivery_attempts integer not null default 0,
  send_after timestamptz,
  undo_until timestamptz,
  send_later boolean not null default false,
  -- How ticket and metrics stood before this reply, until it has gone out: undo puts them back.
  undo_before jsonb,
  redacted_at timestamptz
);
create index messages_by_ticket on messages (ticket_id, id);
create index messages_due on messages (send_after) where delivery_state in ('queued', 'deferred');
create index messages_by_mail on messages (mail_message_id) where mail_message_id is not null;
create unique index messages_by_client on messages (ticket_id, client_id) where client_id is not null;

create table attachments (
  id bigint generated always as identity primary key,
  -- Null until a message names it; then it never moves but with its message.
  message_id bigint references messages (id),
  uploaded_by bigint references agents (id),
  uploaded_at timestamptz not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  hash text not null,
  content_id text,
  inline boolean not null default false,
  rank integer not null default 0,
  redacted_at timestamptz
);
create index attachments_by_message on attachments (message_id, rank, id) where message_id is not null;
create index attachments_unused on attachments (uploaded_at) where message_id is null;
create index attachments_by_hash on attachments (hash);

create table drafts (
  ticket_id bigint not null references tickets (id),
  agent_id bigint not null references agents (id),
  kind text not null check (kind in ('reply', 'note')),
  html text not null,
  attachment_ids bigint[] not null default '{}',
  saved_at timestamptz not null,
  primary key (ticket_id, agent_id)
);

create table ticket_followers (
  ticket_id bigint not null references tickets (id),
  agent_id bigint not null references agents (id),
  primary key (ticket_id, agent_id)
);

create table ticket_reads (
  ticket_id bigint not null references tickets (id),
  agent_id bigint not null references agents (id),
  message_id bigint not null,
  primary key (ticket_id, agent_id)
);

-- Calendar seconds as the metric definitions say; null until the closing event happens. Sums are up to the last change of status.
create table ticket_metrics (
  ticket_id bigint primary key references tickets (id),
  first_reply bigint,
  -- The newest closed wait for a next reply; `next_reply_since` is the open one.
  next_reply bigint,
  next_reply_since timestamptz,
  -- Where first reply time starts: creation, or the customer's first answer when an agent began.
  first_reply_from timestamptz,
  first_resolution bigint,
  full_resolution bigint,
  requester_wait bigint not null default 0,
  agent_work bigint not null default 0,
  on_hold bigint not null default 0,
  agent_replies integer not null default 0,
  replies_to_solve integer,
  reopens integer not null default 0,
  hand_offs integer not null default 0
);

-- Which tickets a merge of customers moved, so that undoing it moves exactly those back.
create table requester_moves (
  ticket_id bigint not null references tickets (id),
  from_id bigint not null references customers (id),
  to_id bigint not null references customers (id),
  primary key (from_id, to_id, ticket_id)
);
