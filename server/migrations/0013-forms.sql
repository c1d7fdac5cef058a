-- Statuses of the company's own, each inside one of the categories that the house knows.
create table custom_statuses (
  id bigint generated always as identity primary key,
  category text not null check (category in ('new', 'open', 'pending', 'on-hold', 'solved')),
  label text not null,
  customer_label text not null,
  rank integer not null default 0,
  is_default boolean not null default false,
  archived_at timestamptz
);
-- At most one a category: tickets that come into the category without a wish get it.
create unique index custom_statuses_one_default on custom_statuses (category) where is_default;

create table forms (
  id bigint generated always as identity primary key,
  name text not null,
  customer_name text not null,
  -- Ordered: what is asked, when it must be filled, and when it is shown.
  fields jsonb not null default '[]',
  is_default boolean not null default false,
  rank integer not null default 0,
  archived_at timestamptz
);
create unique index forms_one_default on forms (is_default) where is_default;

-- A form without brands is for all of them.
create table form_brands (
  form_id bigint not null references forms (id) on delete cascade,
  brand_id bigint not null references brands (id) on delete cascade,
  primary key (form_id, brand_id)
);

alter table tickets
  add column custom_status_id bigint references custom_statuses (id),
  add column form_id bigint references forms (id),
  add column problem_id bigint references tickets (id),
  -- Seconds, the sum of its entries: lists and rules ask for it.
  add column time_spent bigint not null default 0;
create index tickets_incidents on tickets (problem_id, id desc) where problem_id is not null;
create index tickets_problems on tickets (updated_at desc, id desc) where type = 'problem' and deleted_at is null;

create table checklist_items (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  text text not null,
  rank integer not null,
  done_at timestamptz,
  done_by bigint references agents (id)
);
create index checklist_items_by_ticket on checklist_items (ticket_id, rank, id);

create table time_entries (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  agent_id bigint not null references agents (id),
  seconds integer not null check (seconds > 0),
  note text not null default '',
  spent_at timestamptz not null
);
create index time_entries_by_ticket on time_entries (ticket_id, spent_at, id);

-- One answer to all incidents of a problem. The rows are the queue: a killed process holds nothing.
create table incident_answers (
  id bigint generated always as identity primary key,
  problem_id bigint not null references tickets (id),
  agent_id bigint not null references agents (id),
  html text not null,
  state text not null default 'running' check (state in ('running', 'done', 'cancelled')),
  started_at timestamptz not null,
  finished_at timestamptz
);
create unique index incident_answers_one_running on incident_answers (problem_id) where state = 'running';
create table incident_answer_tickets (
  answer_id bigint not null references incident_answers (id),
  ticket_id bigint not null references tickets (id),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed', 'cancelled')),
  -- Why not: the code of the refusal.
  code text,
  primary key (answer_id, ticket_id)
);
create index incident_answer_tickets_waiting on incident_answer_tickets (answer_id, ticket_id) where state = 'waiting';

-- A tag that is renamed, merged into another (both: `to_tag`) or deleted on every ticket that bears it, a few hundred at a time.
create table tag_changes (
  id bigint generated always as identity primary key,
  from_tag text not null,
  to_tag text,
  agent_id bigint not null references agents (id),
  state text not null default 'running' check (state in ('running', 'done')),
  total integer not null,
  done integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);
create unique index tag_changes_one_running on tag_changes (from_tag) where state = 'running';
