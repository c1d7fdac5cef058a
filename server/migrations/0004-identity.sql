-- Secrets stand here only as hashes (tokens: SHA-256; passwords: argon2id), the second factor's secret encrypted.
create table credentials (
  agent_id bigint primary key references agents (id),
  password_hash text not null,
  changed_at timestamptz not null,
  second_factor_secret text,
  second_factor_confirmed_at timestamptz,
  second_factor_last_step bigint
);

create table recovery_codes (
  agent_id bigint not null references agents (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (agent_id, code_hash)
);

create table sessions (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents (id),
  token_hash text not null unique,
  -- The token is a signature of this seed, so that a browser that missed a rotation can be told the new one; without the
  -- secret key the seed is worth nothing.
  token_seed text not null,
  -- The token before the last rotation stays good for a moment, for requests already on their way.
  previous_token_hash text,
  rotated_at timestamptz not null,
  device text not null,
  address text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_agent on sessions (agent_id) where ended_at is null;
create index sessions_by_previous_token on sessions (previous_token_hash) where previous_token_hash is not null;

create table invitations (
  id bigint generated always as identity primary key,
  email text not null,
  name text not null,
  role text not null check (role in ('owner', 'admin', 'lead', 'agent', 'light-agent')),
  team_ids bigint[] not null default '{}',
  token_hash text not null unique,
  invited_by bigint references agents (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create unique index invitations_one_open on invitations (email) where accepted_at is null and withdrawn_at is null;

-- One-time links: first owner, forgotten password, printed sign-in.
create table sign_in_links (
  id bigint generated always as identity primary key,
  purpose text not null check (purpose in ('setup', 'password-reset', 'sign-in')),
  token_hash text not null unique,
  agent_id bigint references agents (id),
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);

create table api_tokens (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents (id),
  name text not null,
  token_hash text not null unique,
  hint text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Failed attempts by account and by address, so that guessing is slow without locking anybody out for good.
create table sign_in_attempts (
  key text primary key,
  failures integer not null,
  last_failed_at timestamptz not null
);
