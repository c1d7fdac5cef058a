-- One change of many tickets, or the undoing of one. The rows are the queue: a killed process holds nothing.
create table bulk_changes (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents (id),
  change jsonb not null,
  undo_of_id bigint unique references bulk_changes (id),
  state text not null default 'running' check (state in ('running', 'done', 'cancelled')),
  started_at timestamptz not null,
  finished_at timestamptz
);
create index bulk_changes_running on bulk_changes (id) where state = 'running';
create index bulk_changes_by_agent on bulk_changes (agent_id, id desc);

create table bulk_change_tickets (
  bulk_change_id bigint not null references bulk_changes (id) on delete cascade,
  -- Whatever was asked for: what is not there, or not seen by the agent, fails in its turn.
  ticket_id bigint not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed', 'cancelled')),
  -- Why not: the code of the refusal.
  code text,
  -- What the change found and what it left, of the fields it changed; undoing puts back what still is as it was left.
  before jsonb,
  after jsonb,
  primary key (bulk_change_id, ticket_id)
);
create index bulk_change_tickets_waiting on bulk_change_tickets (bulk_change_id, ticket_id) where state = 'waiting';
