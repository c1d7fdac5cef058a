create table mailboxes (
  id bigint generated always as identity primary key,
  address text not null,
  from_name text not null default 'agent' check (from_name in ('agent', 'brand')),
  brand_id bigint not null references brands (id),
  team_id bigint references teams (id) on delete set null,
  -- Host, port, security, account, folder; the password stands encrypted in its own column.
  imap jsonb,
  imap_password text,
  smtp jsonb,
  smtp_password text,
  dkim jsonb,
  dkim_private_key text,
  -- IMAP cursor (RFC 9051): UIDs mean something only together with this UIDVALIDITY.
  imap_uid_validity bigint,
  imap_last_uid bigint not null default 0,
  last_in_at timestamptz,
  last_out_at timestamptz,
  error text,
  error_at timestamptz,
  silent_since timestamptz,
  created_at timestamptz not null,
  removed_at timestamptz
);
create unique index mailboxes_by_address on mailboxes (address) where removed_at is null;

create table mailbox_aliases (
  address text primary key,
  mailbox_id bigint not null references mailboxes (id)
);

-- Every mail that came in, from its raw form on: stored, parsed, then filed, quarantined or ignored.
create table inbound_mails (
  id bigint generated always as identity primary key,
  state text not null check (state in ('stored', 'parsed', 'filed', 'quarantined', 'ignored')),
  reason text,
  detail text,
  received_at timestamptz not null,
  via text not null check (via in ('smtp', 'imap')),
  mailbox_id bigint references mailboxes (id),
  mail_from text not null,
  rcpt_to text[] not null,
  remote_address text,
  greeting text,
  raw_hash text not null,
  size bigint not null,
  -- Message-ID, or the hash of the raw mail where it has none: the same mail twice is one message.
  mail_key text,
  subject text,
  attempts integer not null default 0,
  retry_at timestamptz,
  ticket_id bigint references tickets (id),
  message_id bigint references messages (id),
  -- SPF, DKIM and DMARC as mailauth said.
  authentication jsonb,
  -- False: the sender asked for silence, or is a machine. No automatic mail answers it.
  may_answer boolean not null default true,
  redacted_at timestamptz
);
create index inbound_mails_to_file on inbound_mails (id) where state in ('stored', 'parsed');
create index inbound_mails_by_state on inbound_mails (state, id desc);
create unique index inbound_mails_filed_once on inbound_mails (mail_key) where state = 'filed';
create index inbound_mails_by_ticket on inbound_mails (ticket_id, id desc) where ticket_id is not null;
create index inbound_mails_by_message on inbound_mails (message_id) where message_id is not null;
create index inbound_mails_by_raw on inbound_mails (raw_hash);
create index inbound_mails_by_mailbox on inbound_mails (mailbox_id, received_at) where mailbox_id is not null;

-- Automatic mails that went out, to keep the limit of four an hour and address.
create table automatic_mails (
  id bigint generated always as identity primary key,
  address text not null,
  at timestamptz not null
);
create index automatic_mails_by_address on automatic_mails (address, at);

-- Addresses that bounced for good: no survey and no automatic mail goes there until somebody there writes again.
create table suspended_addresses (
  address text primary key,
  since timestamptz not null,
  words text not null
);
