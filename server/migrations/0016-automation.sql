-- Which transaction told an event: what one transaction does to a ticket is one change, however many facts it tells.
alter table events add column transaction bigint not null default pg_current_xact_id()::text::bigint;

-- Tickets that automations look at: everything that is not closed, thrown away or spam.
create index tickets_live on tickets (id) where status <> 'closed' and deleted_at is null and not is_spam;

create table macros (
  id bigint generated always as identity primary key,
  name text not null,
  category text not null default '',
  scope text not null check (scope in ('shared', 'team', 'personal')),
  team_id bigint references teams (id) on delete cascade,
  agent_id bigint references agents (id),
  actions jsonb not null,
  updated_at timestamptz not null,
  removed_at timestamptz
);
create index macros_by_team on macros (team_id) where team_id is not null;
create index macros_by_agent on macros (agent_id) where agent_id is not null;

create table macro_uses (
  id bigint generated always as identity primary key,
  macro_id bigint not null references macros (id) on delete cascade,
  agent_id bigint not null references agents (id),
  ticket_id bigint not null references tickets (id),
  at timestamptz not null
);
create index macro_uses_by_macro on macro_uses (macro_id, at);

create table rules (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('trigger', 'automation')),
  name text not null,
  enabled boolean not null,
  rank integer not null,
  version integer not null,
  heard jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  changed_at timestamptz not null,
  changed_by bigint references agents (id),
  removed_at timestamptz
);
create index rules_in_order on rules (kind, rank, id) where removed_at is null;

create table rule_versions (
  rule_id bigint not null references rules (id),
  version integer not null,
  name text not null,
  enabled boolean not null,
  heard jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  changed_at timestamptz not null,
  changed_by bigint references agents (id),
  primary key (rule_id, version)
);

-- Counts up with every change of a rule: what a process remembers of rules holds as long as this number does.
create table rule_revisions (
  single boolean primary key default true check (single),
  revision bigint not null default 0
);
insert into rule_revisions default values;

create table rule_firings (
  id bigint generated always as identity primary key,
  rule_id bigint not null references rules (id),
  version integer not null,
  ticket_id bigint not null references tickets (id),
  at timestamptz not null,
  event_position bigint,
  chain uuid not null,
  depth integer not null,
  why jsonb not null,
  changes jsonb not null,
  effects jsonb not null,
  failures jsonb not null,
  stopped text check (stopped in ('already-fired', 'too-deep', 'too-often')),
  stopped_times integer not null default 0,
  undone_at timestamptz,
  undone_by bigint references agents (id),
  undone_kept jsonb
);
-- The law of loops, held by the database: a rule fires once per ticket and chain.
create unique index rule_firings_once on rule_firings (rule_id, ticket_id, chain);
create index rule_firings_by_rule on rule_firings (rule_id, id desc);
create index rule_firings_by_ticket on rule_firings (ticket_id, id desc);
create index rule_firings_by_time on rule_firings (rule_id, ticket_id, at);

-- An automation has fired on a ticket and waits until its conditions no longer hold.
create table rule_marks (
  rule_id bigint not null references rules (id),
  ticket_id bigint not null references tickets (id),
  at timestamptz not null,
  primary key (rule_id, ticket_id)
);

create table dry_runs (
  id bigint generated always as identity primary key,
  agent_id bigint references agents (id),
  kind text not null check (kind in ('trigger', 'automation')),
  heard jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  since timestamptz not null,
  at timestamptz not null,
  total integer not null default 0,
  looked integer not null default 0,
  matches integer not null default 0,
  -- The last ticket looked at.
  last_ticket_id bigint not null default 0
);

create table dry_run_matches (
  id bigint generated always as identity primary key,
  dry_run_id bigint not null references dry_runs (id) on delete cascade,
  ticket_id bigint not null references tickets (id),
  at timestamptz not null,
  why jsonb not null,
  effects jsonb not null
);
create index dry_run_matches_in_order on dry_run_matches (dry_run_id, id);
