-- Whom a note names. Exactly one of agent and team; `told` is false where that agent may not see the ticket.
create table message_mentions (
  id bigint generated always as identity primary key,
  message_id bigint not null references messages (id) on delete cascade,
  agent_id bigint references agents (id),
  team_id bigint references teams (id) on delete cascade,
  told boolean not null,
  check (num_nonnulls(agent_id, team_id) = 1)
);
create index message_mentions_by_message on message_mentions (message_id);
create index message_mentions_by_agent on message_mentions (agent_id, message_id) where agent_id is not null;

-- A word with somebody else about a ticket: a team of ours, or an address outside. The customer never sees it.
create table side_conversations (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  kind text not null check (kind in ('team', 'mail')),
  -- A team that is removed leaves its words behind.
  team_id bigint references teams (id) on delete set null,
  address text,
  subject text not null,
  state text not null check (state in ('open', 'done')),
  state_since timestamptz not null,
  opened_by bigint references agents (id),
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  check ((kind = 'mail') = (address is not null))
);
create index side_conversations_by_ticket on side_conversations (ticket_id, id);
create index side_conversations_by_team on side_conversations (team_id, id desc) where team_id is not null;

create table side_messages (
  id bigint generated always as identity primary key,
  side_conversation_id bigint not null references side_conversations (id),
  author_kind text not null check (author_kind in ('agent', 'outside')),
  author_id bigint references agents (id),
  author_name text not null default '',
  text text not null,
  html text,
  created_at timestamptz not null,
  automatic text check (automatic in ('out-of-office', 'auto-reply', 'bulk', 'bounce')),
  sender_unverified boolean not null default false,
  mail_from text,
  -- Message-ID of the mail that brought it or carries it out.
  mail_message_id text,
  inbound_mail_id bigint,
  client_id text,
  -- Only on what goes out by mail.
  delivery_state text check (delivery_state in ('queued', 'sent', 'delivered', 'deferred', 'bounced', 'failed')),
  delivery_words text,
  delivery_at timestamptz,
  delivery_attempts integer not null default 0,
  send_after timestamptz
);
create index side_messages_by_conversation on side_messages (side_conversation_id, id);
create index side_messages_due on side_messages (send_after) where delivery_state in ('queued', 'deferred');
create index side_messages_by_mail on side_messages (mail_message_id) where mail_message_id is not null;
create unique index side_messages_by_client on side_messages (side_conversation_id, client_id) where client_id is not null;

alter table attachments add column side_message_id bigint references side_messages (id);
create index attachments_by_side_message on attachments (side_message_id, rank, id) where side_message_id is not null;
