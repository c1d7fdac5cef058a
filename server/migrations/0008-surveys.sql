-- Solved tickets whose customer is to be asked, each at most once at a time: what may still be undone or waits to be sent is
-- waited for, and whether to ask at all is decided when the time has come.
create table survey_plans (
  ticket_id bigint primary key references tickets (id),
  -- The agent who held the ticket when it was solved.
  agent_id bigint references agents (id),
  ask_at timestamptz not null
);
create index survey_plans_due on survey_plans (ask_at);

create table survey_invitations (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets (id),
  customer_id bigint not null references customers (id),
  -- The agent who held the ticket when it was solved.
  agent_id bigint references agents (id),
  asked_at timestamptz not null,
  message_id bigint references messages (id),
  delivered_at timestamptz
);
create index survey_invitations_by_customer on survey_invitations (customer_id, asked_at desc);
create index survey_invitations_by_ticket on survey_invitations (ticket_id);
create index survey_invitations_by_message on survey_invitations (message_id);
create index survey_invitations_by_time on survey_invitations (asked_at);

create table survey_responses (
  id bigint generated always as identity primary key,
  invitation_id bigint not null unique references survey_invitations (id),
  ticket_id bigint not null references tickets (id),
  customer_id bigint not null references customers (id),
  agent_id bigint references agents (id),
  rating integer not null check (rating between 1 and 5),
  comment text not null default '',
  at timestamptz not null,
  changed_at timestamptz
);
create index survey_responses_by_time on survey_responses (at desc, id desc);
create index survey_responses_by_agent on survey_responses (agent_id, at desc, id desc);
create index survey_responses_by_ticket on survey_responses (ticket_id);
