create table agents (
  id bigint generated always as identity primary key,
  name text not null,
  email text not null unique,
  role text not null check (role in ('owner', 'admin', 'lead', 'agent', 'light-agent')),
  limited_to_teams boolean not null default false,
  language text not null default 'en',
  time_zone text not null default 'UTC',
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  deactivated_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null
);

create table teams (
  id bigint generated always as identity primary key,
  name text not null unique
);

create table team_members (
  team_id bigint not null references teams (id) on delete cascade,
  agent_id bigint not null references agents (id) on delete cascade,
  primary key (team_id, agent_id)
);
create index team_members_by_agent on team_members (agent_id);
