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
