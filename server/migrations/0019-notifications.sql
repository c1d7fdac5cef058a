-- What an agent should hear of, one row a happening. Several of one ticket are shown as one line.
create table notifications (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents (id),
  kind text not null check (kind in ('mentioned', 'assigned', 'customer-replied', 'service-warned', 'service-breached', 'side-conversation')),
  ticket_id bigint not null references tickets (id),
  side_conversation_id bigint references side_conversations (id),
  -- Who did it; null where the house did.
  by_kind text check (by_kind in ('agent', 'customer')),
  by_id bigint,
  -- The event that it tells of.
  position bigint not null,
  at timestamptz not null,
  -- Shown under the bell. A row without it only goes out by mail.
  in_app boolean not null,
  seen_at timestamptz,
  -- When it goes out by mail unless it was seen; null when it does not, or has.
  mail_due_at timestamptz,
  mailed_at timestamptz
);
create unique index notifications_once on notifications (agent_id, position);
create index notifications_unseen on notifications (agent_id, ticket_id) where seen_at is null;
create index notifications_seen on notifications (agent_id, id desc) where seen_at is not null;
create index notifications_to_mail on notifications (mail_due_at) where mail_due_at is not null;
create index notifications_by_age on notifications (at);

-- How an agent wants to hear. No row: as the house does by itself (rules/wish-of.ts).
create table notification_settings (
  agent_id bigint primary key references agents (id),
  -- {kind: [way, …]}
  ways jsonb not null,
  mail_after_minutes integer not null,
  mail_every_minutes integer not null,
  -- Minutes of the agent's own day; both or none.
  quiet_from integer check (quiet_from between 0 and 1439),
  quiet_to integer check (quiet_to between 0 and 1439)
);

create table notification_digests (
  agent_id bigint primary key references agents (id),
  last_at timestamptz not null
);

-- Where browsers take messages of ours (RFC 8030); what the browser gave for it (RFC 8291).
create table push_subscriptions (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents (id),
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  browser text not null default '',
  created_at timestamptz not null
);
create index push_subscriptions_by_agent on push_subscriptions (agent_id);

-- The key by which push services know this house (RFC 8292). The private half is sealed.
create table push_keys (
  single boolean primary key default true check (single),
  public_key text not null,
  private_key text not null
);
