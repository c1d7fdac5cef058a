create table views (
  id bigint generated always as identity primary key,
  name text not null,
  scope text not null check (scope in ('shared', 'team', 'personal')),
  team_id bigint references teams (id) on delete cascade,
  agent_id bigint references agents (id),
  conditions jsonb not null,
  columns text[] not null default '{}',
  sort_by text not null,
  direction text not null check (direction in ('ascending', 'descending')),
  group_by text,
  rank integer not null,
  hidden boolean not null default false,
  changed_at timestamptz not null,
  -- Kept for an undo.
  removed_at timestamptz,
  check ((scope = 'team') = (team_id is not null)),
  check ((scope = 'personal') = (agent_id is not null))
);
create index views_shared on views (scope, rank, id) where removed_at is null and scope <> 'personal';
create index views_personal on views (agent_id, rank, id) where removed_at is null and scope = 'personal';

-- Counts of views read what is being worked on, and lists that ask for nothing else are cut from it.
create index tickets_in_work on tickets (id) where status in ('new', 'open', 'pending', 'on-hold') and deleted_at is null and not is_spam;
create index tickets_by_creation on tickets (created_at desc, id desc) where deleted_at is null;
