-- Business hours. Periods and holidays are read and written whole, so they stand in the row.
create table schedules (
  id bigint generated always as identity primary key,
  name text not null,
  time_zone text not null,
  periods jsonb not null,
  holidays jsonb not null default '[]',
  is_default boolean not null default false
);
create unique index schedules_one_default on schedules (is_default) where is_default;
alter table brands add column schedule_id bigint references schedules (id);

-- The same spans in seconds of the schedule that was in force when each of them ended.
alter table ticket_metrics
  add column first_reply_business bigint,
  add column next_reply_business bigint,
  add column first_resolution_business bigint,
  add column full_resolution_business bigint,
  add column requester_wait_business bigint not null default 0,
  add column agent_work_business bigint not null default 0,
  add column on_hold_business bigint not null default 0,
  -- All business time from the beginning to the last change of status: resolution times are read off it.
  add column elapsed_business bigint not null default 0;

-- The target that is due first, for rows, orders and conditions; the room `service-levels` keeps it up to date.
alter table tickets
  add column next_due_at timestamptz,
  add column next_due_kind text check (next_due_kind in ('first-reply', 'next-reply', 'periodic-update', 'requester-wait', 'agent-work', 'resolution')),
  add column next_due_state text check (next_due_state in ('running', 'paused', 'breached'));
create index tickets_by_next_due on tickets (next_due_at, id) where next_due_at is not null and deleted_at is null and not is_spam;

-- What is promised, and to which tickets: the first policy in order whose conditions hold.
create table service_policies (
  id bigint generated always as identity primary key,
  name text not null,
  conditions jsonb not null,
  rank integer not null,
  -- Null: the schedule of the ticket's brand.
  schedule_id bigint references schedules (id),
  -- By priority: hours and the minutes of each kind.
  targets jsonb not null,
  resolution_pauses text[] not null default '{}' check (resolution_pauses <@ array['pending', 'on-hold']),
  warning jsonb not null,
  -- Targets that were measured by it stay.
  removed_at timestamptz
);

-- One promise to one customer, from the event that began it.
create table ticket_targets (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  kind text not null check (kind in ('first-reply', 'next-reply', 'periodic-update', 'requester-wait', 'agent-work', 'resolution')),
  -- The event; 0 is the opening itself.
  begin_event_id bigint not null,
  policy_id bigint not null references service_policies (id),
  priority text not null,
  goal_seconds bigint not null,
  hours text not null check (hours in ('calendar', 'business')),
  started_at timestamptz not null,
  -- In the target's own hours, without the stretch that runs now.
  used_seconds bigint not null,
  running_since timestamptz,
  paused_since timestamptz,
  -- When it is or was over; null while it is paused before.
  due_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  achieved_at timestamptz,
  -- What it promised was done, in time or late.
  ended_at timestamptz,
  -- Taken back before it was decided: the ticket is spam, or the policy promises it no more.
  lifted_at timestamptz,
  -- The next instant at which something is to be told.
  next_moment timestamptz,
  -- Who held the ticket when it was decided.
  team_id bigint references teams (id) on delete set null,
  agent_id bigint references agents (id),
  -- When it was decided: breached, or else achieved.
  counted_at timestamptz,
  unique (ticket_id, kind, begin_event_id)
);
create index ticket_targets_due on ticket_targets (next_moment) where next_moment is not null;
create index ticket_targets_counted on ticket_targets (counted_at desc, id desc) where counted_at is not null;

-- Open tickets are measured again after a change of what is promised: how far that is.
create table service_level_recounts (
  id bigint generated always as identity primary key,
  began_at timestamptz not null,
  total integer not null,
  done integer not null default 0,
  last_ticket_id bigint not null default 0,
  finished_at timestamptz
);
