-- What every room stands on: the journal of events, reactions with their cursors, idempotency, files, the built-in outbox.

create table events (
  id bigint generated always as identity primary key,
  position bigint,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('agent', 'customer', 'system')),
  actor_id bigint,
  ticket_id bigint,
  name text not null,
  payload jsonb not null,
  -- Somebody with rights changed how the house works: rare rows among many, found by their own index.
  audit boolean not null default false,
  -- All events of one transaction and of the reactions to them; `depth` counts the reactions in between.
  chain uuid not null default gen_random_uuid(),
  depth smallint not null default 0
);
create index events_audited on events (id) where audit;
create index events_unplaced on events (id) where position is null;
-- Only what has its position is read by these; an event is written twice, and into each of them once.
create unique index events_by_position on events (position) where position is not null;
create index events_by_name on events (name, position) where position is not null;
create index events_by_ticket on events (ticket_id, position) where ticket_id is not null and position is not null;

create table event_relay (
  single boolean primary key default true check (single),
  last_position bigint not null default 0
);
insert into event_relay default values;

-- Gives committed events their gapless positions, in order of id, and announces the newest one. One relay at a time:
-- who finds the lock taken answers null, and the one who holds it sees the new events in its next round.
create function relay_events(batch integer) returns bigint language plpgsql as $$
declare
  base bigint;
  placed bigint;
begin
  if not pg_try_advisory_xact_lock(715001, 1) then return null; end if;
  select last_position into base from event_relay for update;
  with fresh as (
    select id, row_number() over (order by id) as n
    from (select id from events where position is null order by id limit batch) as waiting
  ), moved as (
    update events set position = base + fresh.n from fresh where events.id = fresh.id returning 1
  )
  select count(*) into placed from moved;
  if placed > 0 then
    update event_relay set last_position = base + placed;
    perform pg_notify('warmline_events', (base + placed)::text);
  end if;
  return placed;
end $$;

create table reactions (
  name text primary key,
  position bigint not null
);

-- Events that a reaction could not take yet. `waiting` rows stand behind a failed event of the same ticket.
create table parked_events (
  id bigint generated always as identity primary key,
  reaction text not null references reactions (name),
  position bigint not null,
  ticket_id bigint,
  state text not null check (state in ('retrying', 'set-aside', 'waiting')),
  attempts integer not null default 0,
  error text,
  retry_at timestamptz,
  unique (reaction, position)
);
create index parked_events_due on parked_events (retry_at) where state = 'retrying';
create index parked_events_by_ticket on parked_events (reaction, ticket_id, position);

-- The answer given to a POST, kept a day, so that a retried one is not done twice.
create table idempotency_keys (
  caller text not null,
  key text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- Whoever knows the fingerprint of the secret key knows whether it is the right one, not what it is.
create table installation (
  single boolean primary key default true check (single),
  key_fingerprint text not null,
  created_at timestamptz not null default now()
);

-- Mails that nothing takes out of the house, to be read by an administrator.
create table outbox_mails (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  mail_from text not null,
  rcpt_to text[] not null,
  subject text not null,
  kind text not null check (kind in ('reply', 'house')),
  ticket_id bigint,
  raw_hash text not null
);
