-- How an agent stands now. No row: never here.
create table agent_presence (
  agent_id bigint primary key references agents (id),
  state text not null check (state in ('online', 'away', 'break', 'offline')),
  reason text,
  chosen_by text not null check (chosen_by in ('agent', 'house')),
  since timestamptz not null,
  -- The newest sign that a page is open, and that a person touched it.
  here_at timestamptz not null,
  active_at timestamptz not null,
  -- When work last passed through the agent's hands: given, answered or solved.
  busy_at timestamptz
);

-- Every span in which an agent stood in one state, for adherence; the open one has no end.
create table presence_spells (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents (id),
  state text not null check (state in ('online', 'away', 'break', 'offline')),
  reason text,
  began_at timestamptz not null,
  ended_at timestamptz
);
create index presence_spells_by_agent on presence_spells (agent_id, began_at);
create unique index presence_spells_open on presence_spells (agent_id) where ended_at is null;

create table routing_settings (
  single boolean primary key default true check (single),
  mail_capacity integer not null default 8,
  chat_capacity integer not null default 3,
  call_capacity integer not null default 1,
  away_after_minutes integer not null default 10,
  offline_after_minutes integer not null default 3,
  -- Null: what an agent holds stays with the agent, however long they are gone.
  take_back_after_minutes integer
);
insert into routing_settings default values;

create table skills (
  id bigint generated always as identity primary key,
  name text not null unique,
  -- Tickets with one of these tags, and of customers with one of these languages, need the skill.
  tags text[] not null default '{}',
  languages text[] not null default '{}'
);

create table agent_skills (
  agent_id bigint not null references agents (id),
  skill_id bigint not null references skills (id) on delete cascade,
  primary key (agent_id, skill_id)
);

-- Only what differs from the house.
create table agent_capacities (
  agent_id bigint not null references agents (id),
  kind text not null check (kind in ('mail', 'chat', 'call')),
  most integer not null check (most >= 0),
  primary key (agent_id, kind)
);

create table queues (
  id bigint generated always as identity primary key,
  name text not null,
  rank integer not null,
  conditions jsonb not null,
  team_id bigint references teams (id) on delete set null,
  strategy text not null check (strategy in ('least-loaded', 'longest-idle', 'round-robin', 'previous-agent')),
  mode text not null check (mode in ('assign', 'offer')),
  offer_seconds integer not null default 45,
  paused boolean not null default false
);

create table queue_skills (
  queue_id bigint not null references queues (id) on delete cascade,
  skill_id bigint not null references skills (id) on delete cascade,
  primary key (queue_id, skill_id)
);

-- What waits. A ticket stands in one queue at most.
create table queue_entries (
  ticket_id bigint primary key references tickets (id),
  queue_id bigint not null references queues (id) on delete cascade,
  kind text not null check (kind in ('mail', 'chat', 'call')),
  -- 0 is the slow lane, then 1 urgent to 4 low; then who waits longest.
  urgency integer not null,
  since timestamptz not null
);
create index queue_entries_in_order on queue_entries (queue_id, urgency, since, ticket_id);

-- Whose turn it was last in each queue.
create table queue_turns (
  queue_id bigint not null references queues (id) on delete cascade,
  agent_id bigint not null references agents (id),
  at timestamptz not null,
  primary key (queue_id, agent_id)
);

create table queue_offers (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  queue_id bigint references queues (id) on delete set null,
  agent_id bigint not null references agents (id),
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'passed', 'expired', 'withdrawn')),
  settled_at timestamptz
);
create unique index queue_offers_open on queue_offers (ticket_id) where state = 'open';
create index queue_offers_of_agent on queue_offers (agent_id) where state = 'open';
create index queue_offers_by_ticket on queue_offers (ticket_id, settled_at);

-- To whom routing gave a ticket last: only that may be taken back.
create table queue_assignments (
  ticket_id bigint primary key references tickets (id),
  queue_id bigint references queues (id) on delete set null,
  agent_id bigint not null references agents (id),
  given_at timestamptz not null
);
create index queue_assignments_by_agent on queue_assignments (agent_id);

-- From one agent to another after the first public reply; the summary stands in the note.
create table hand_offs (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  from_agent_id bigint not null references agents (id),
  to_agent_id bigint not null references agents (id),
  note_id bigint not null references messages (id),
  at timestamptz not null,
  -- The line that told the customer; null when nobody told them.
  told_message_id bigint references messages (id)
);
create index hand_offs_by_ticket on hand_offs (ticket_id, id);
create index hand_offs_by_note on hand_offs (note_id);
alter table brands add column tells_hand_offs boolean not null default true;
