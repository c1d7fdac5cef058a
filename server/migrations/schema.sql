create table agent_capacities (
  agent_id bigint not null,
  kind text not null,
  most integer not null,
  PRIMARY KEY (agent_id, kind),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK ((kind = ANY (ARRAY['mail'::text, 'chat'::text, 'call'::text]))),
  CHECK ((most >= 0))
);

create table agent_presence (
  agent_id bigint not null,
  state text not null,
  reason text,
  chosen_by text not null,
  since timestamp with time zone not null,
  here_at timestamp with time zone not null,
  active_at timestamp with time zone not null,
  busy_at timestamp with time zone,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK ((chosen_by = ANY (ARRAY['agent'::text, 'house'::text]))),
  CHECK ((state = ANY (ARRAY['online'::text, 'away'::text, 'break'::text, 'offline'::text])))
);

create table agent_skills (
  agent_id bigint not null,
  skill_id bigint not null,
  PRIMARY KEY (agent_id, skill_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (skill_id) REFERENCES skills(id) ON DELETE CASCADE
);

create table agents (
  id bigint not null,
  name text not null,
  email text not null,
  role text not null,
  limited_to_teams boolean not null,
  language text not null,
  time_zone text not null,
  theme text not null,
  deactivated_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  created_at timestamp with time zone not null,
  UNIQUE (email),
  PRIMARY KEY (id),
  CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'lead'::text, 'agent'::text, 'light-agent'::text]))),
  CHECK ((theme = ANY (ARRAY['system'::text, 'light'::text, 'dark'::text])))
);

create table api_tokens (
  id bigint not null,
  agent_id bigint not null,
  name text not null,
  token_hash text not null,
  hint text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table attachments (
  id bigint not null,
  message_id bigint,
  uploaded_by bigint,
  uploaded_at timestamp with time zone not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  hash text not null,
  content_id text,
  inline boolean not null,
  rank integer not null,
  redacted_at timestamp with time zone,
  side_message_id bigint,
  PRIMARY KEY (id),
  FOREIGN KEY (message_id) REFERENCES messages(id),
  FOREIGN KEY (side_message_id) REFERENCES side_messages(id),
  FOREIGN KEY (uploaded_by) REFERENCES agents(id)
);
CREATE INDEX attachments_by_hash ON public.attachments USING btree (hash);
CREATE INDEX attachments_by_message ON public.attachments USING btree (message_id, rank, id) WHERE (message_id IS NOT NULL);
CREATE INDEX attachments_by_side_message ON public.attachments USING btree (side_message_id, rank, id) WHERE (side_message_id IS NOT NULL);
CREATE INDEX attachments_unused ON public.attachments USING btree (uploaded_at) WHERE (message_id IS NULL);

create table automatic_mails (
  id bigint not null,
  address text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX automatic_mails_by_address ON public.automatic_mails USING btree (address, at);

create table brands (
  id bigint not null,
  name text not null,
  signature text not null,
  accent text not null,
  is_default boolean not null,
  schedule_id bigint,
  tells_hand_offs boolean not null,
  PRIMARY KEY (id),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id)
);
CREATE UNIQUE INDEX brands_one_default ON public.brands USING btree (is_default) WHERE is_default;

create table bulk_change_tickets (
  bulk_change_id bigint not null,
  ticket_id bigint not null,
  state text not null,
  code text,
  before jsonb,
  after jsonb,
  PRIMARY KEY (bulk_change_id, ticket_id),
  FOREIGN KEY (bulk_change_id) REFERENCES bulk_changes(id) ON DELETE CASCADE,
  CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX bulk_change_tickets_waiting ON public.bulk_change_tickets USING btree (bulk_change_id, ticket_id) WHERE (state = 'waiting'::text);

create table bulk_changes (
  id bigint not null,
  agent_id bigint not null,
  change jsonb not null,
  undo_of_id bigint,
  state text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  UNIQUE (undo_of_id),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (undo_of_id) REFERENCES bulk_changes(id),
  CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX bulk_changes_by_agent ON public.bulk_changes USING btree (agent_id, id DESC);
CREATE INDEX bulk_changes_running ON public.bulk_changes USING btree (id) WHERE (state = 'running'::text);

create table checklist_items (
  id bigint not null,
  ticket_id bigint not null,
  text text not null,
  rank integer not null,
  done_at timestamp with time zone,
  done_by bigint,
  PRIMARY KEY (id),
  FOREIGN KEY (done_by) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX checklist_items_by_ticket ON public.checklist_items USING btree (ticket_id, rank, id);

create table companies (
  single boolean not null,
  name text not null,
  language text not null,
  time_zone text not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table credentials (
  agent_id bigint not null,
  password_hash text not null,
  changed_at timestamp with time zone not null,
  second_factor_secret text,
  second_factor_confirmed_at timestamp with time zone,
  second_factor_last_step bigint,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table custom_fields (
  id bigint not null,
  owner text not null,
  key text not null,
  label text not null,
  type text not null,
  options text[] not null,
  pattern text,
  rank integer not null,
  archived_at timestamp with time zone,
  UNIQUE (owner, key),
  PRIMARY KEY (id),
  CHECK ((owner = ANY (ARRAY['ticket'::text, 'customer'::text, 'organization'::text]))),
  CHECK ((type = ANY (ARRAY['text'::text, 'multi-line'::text, 'number'::text, 'decimal'::text, 'date'::text, 'checkbox'::text, 'dropdown'::text, 'multi-select'::text, 'regular-expression'::text])))
);

create table custom_statuses (
  id bigint not null,
  category text not null,
  label text not null,
  customer_label text not null,
  rank integer not null,
  is_default boolean not null,
  archived_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on-hold'::text, 'solved'::text])))
);
CREATE UNIQUE INDEX custom_statuses_one_default ON public.custom_statuses USING btree (category) WHERE is_default;

create table customer_emails (
  email text not null,
  customer_id bigint not null,
  rank integer not null,
  PRIMARY KEY (email),
  FOREIGN KEY (customer_id) REFERENCES customers(id)
);
CREATE INDEX customer_emails_by_customer ON public.customer_emails USING btree (customer_id, rank);
CREATE INDEX customer_emails_by_similar ON public.customer_emails USING gin (email gin_trgm_ops);

create table customer_merges (
  id bigint not null,
  kept_id bigint not null,
  merged_id bigint not null,
  merged_name text not null,
  at timestamp with time zone not null,
  by_agent_id bigint,
  before jsonb not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (by_agent_id) REFERENCES agents(id),
  FOREIGN KEY (kept_id) REFERENCES customers(id),
  FOREIGN KEY (merged_id) REFERENCES customers(id)
);
CREATE INDEX customer_merges_by_kept ON public.customer_merges USING btree (kept_id);
CREATE INDEX customer_merges_by_merged ON public.customer_merges USING btree (merged_id);

create table customer_phones (
  customer_id bigint not null,
  phone text not null,
  digits text not null,
  rank integer not null,
  PRIMARY KEY (customer_id, digits),
  FOREIGN KEY (customer_id) REFERENCES customers(id)
);
CREATE INDEX customer_phones_by_similar ON public.customer_phones USING gin (digits gin_trgm_ops);

create table customers (
  id bigint not null,
  name text not null,
  sort_name text not null,
  organization_id bigint,
  language text,
  time_zone text,
  notes text not null,
  custom_values jsonb not null,
  created_at timestamp with time zone not null,
  merged_into_id bigint,
  PRIMARY KEY (id),
  FOREIGN KEY (merged_into_id) REFERENCES customers(id),
  FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX customers_by_name ON public.customers USING btree (sort_name, id) WHERE (merged_into_id IS NULL);
CREATE INDEX customers_by_organization ON public.customers USING btree (organization_id, sort_name, id) WHERE (merged_into_id IS NULL);
CREATE INDEX customers_by_similar_name ON public.customers USING gin (sort_name gin_trgm_ops) WHERE (merged_into_id IS NULL);
CREATE INDEX customers_newest ON public.customers USING btree (id DESC) WHERE (merged_into_id IS NULL);

create table drafts (
  ticket_id bigint not null,
  agent_id bigint not null,
  kind text not null,
  html text not null,
  attachment_ids bigint[] not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (ticket_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text])))
);

create table dry_run_matches (
  id bigint not null,
  dry_run_id bigint not null,
  ticket_id bigint not null,
  at timestamp with time zone not null,
  why jsonb not null,
  effects jsonb not null,
  PRIMARY KEY (id),
  FOREIGN KEY (dry_run_id) REFERENCES dry_runs(id) ON DELETE CASCADE,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX dry_run_matches_in_order ON public.dry_run_matches USING btree (dry_run_id, id);

create table dry_runs (
  id bigint not null,
  agent_id bigint,
  kind text not null,
  heard jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  state text not null,
  since timestamp with time zone not null,
  at timestamp with time zone not null,
  total integer not null,
  looked integer not null,
  matches integer not null,
  last_ticket_id bigint not null,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK ((kind = ANY (ARRAY['trigger'::text, 'automation'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);

create table event_relay (
  single boolean not null,
  last_position bigint not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table events (
  id bigint not null,
  position bigint,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id bigint,
  ticket_id bigint,
  name text not null,
  payload jsonb not null,
  audit boolean not null,
  chain uuid not null,
  depth smallint not null,
  transaction bigint not null,
  PRIMARY KEY (id),
  CHECK ((actor_kind = ANY (ARRAY['agent'::text, 'customer'::text, 'system'::text])))
);
CREATE INDEX events_audited ON public.events USING btree (id) WHERE audit;
CREATE INDEX events_by_name ON public.events USING btree (name, "position") WHERE ("position" IS NOT NULL);
CREATE UNIQUE INDEX events_by_position ON public.events USING btree ("position") WHERE ("position" IS NOT NULL);
CREATE INDEX events_by_ticket ON public.events USING btree (ticket_id, "position") WHERE ((ticket_id IS NOT NULL) AND ("position" IS NOT NULL));
CREATE INDEX events_unplaced ON public.events USING btree (id) WHERE ("position" IS NULL);

create table form_brands (
  form_id bigint not null,
  brand_id bigint not null,
  PRIMARY KEY (form_id, brand_id),
  FOREIGN KEY (brand_id) REFERENCES brands(id) ON DELETE CASCADE,
  FOREIGN KEY (form_id) REFERENCES forms(id) ON DELETE CASCADE
);

create table forms (
  id bigint not null,
  name text not null,
  customer_name text not null,
  fields jsonb not null,
  is_default boolean not null,
  rank integer not null,
  archived_at timestamp with time zone,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX forms_one_default ON public.forms USING btree (is_default) WHERE is_default;

create table hand_offs (
  id bigint not null,
  ticket_id bigint not null,
  from_agent_id bigint not null,
  to_agent_id bigint not null,
  note_id bigint not null,
  at timestamp with time zone not null,
  told_message_id bigint,
  PRIMARY KEY (id),
  FOREIGN KEY (from_agent_id) REFERENCES agents(id),
  FOREIGN KEY (note_id) REFERENCES messages(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  FOREIGN KEY (to_agent_id) REFERENCES agents(id),
  FOREIGN KEY (told_message_id) REFERENCES messages(id)
);
CREATE INDEX hand_offs_by_note ON public.hand_offs USING btree (note_id);
CREATE INDEX hand_offs_by_ticket ON public.hand_offs USING btree (ticket_id, id);

create table idempotency_keys (
  caller text not null,
  key text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  created_at timestamp with time zone not null,
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);

create table inbound_mails (
  id bigint not null,
  state text not null,
  reason text,
  detail text,
  received_at timestamp with time zone not null,
  via text not null,
  mailbox_id bigint,
  mail_from text not null,
  rcpt_to text[] not null,
  remote_address text,
  greeting text,
  raw_hash text not null,
  size bigint not null,
  mail_key text,
  subject text,
  attempts integer not null,
  retry_at timestamp with time zone,
  ticket_id bigint,
  message_id bigint,
  authentication jsonb,
  may_answer boolean not null,
  redacted_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  FOREIGN KEY (message_id) REFERENCES messages(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((state = ANY (ARRAY['stored'::text, 'parsed'::text, 'filed'::text, 'quarantined'::text, 'ignored'::text]))),
  CHECK ((via = ANY (ARRAY['smtp'::text, 'imap'::text])))
);
CREATE INDEX inbound_mails_by_mailbox ON public.inbound_mails USING btree (mailbox_id, received_at) WHERE (mailbox_id IS NOT NULL);
CREATE INDEX inbound_mails_by_message ON public.inbound_mails USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX inbound_mails_by_raw ON public.inbound_mails USING btree (raw_hash);
CREATE INDEX inbound_mails_by_state ON public.inbound_mails USING btree (state, id DESC);
CREATE INDEX inbound_mails_by_ticket ON public.inbound_mails USING btree (ticket_id, id DESC) WHERE (ticket_id IS NOT NULL);
CREATE UNIQUE INDEX inbound_mails_filed_once ON public.inbound_mails USING btree (mail_key) WHERE (state = 'filed'::text);
CREATE INDEX inbound_mails_to_file ON public.inbound_mails USING btree (id) WHERE (state = ANY (ARRAY['stored'::text, 'parsed'::text]));

create table incident_answer_tickets (
  answer_id bigint not null,
  ticket_id bigint not null,
  state text not null,
  code text,
  PRIMARY KEY (answer_id, ticket_id),
  FOREIGN KEY (answer_id) REFERENCES incident_answers(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX incident_answer_tickets_waiting ON public.incident_answer_tickets USING btree (answer_id, ticket_id) WHERE (state = 'waiting'::text);

create table incident_answers (
  id bigint not null,
  problem_id bigint not null,
  agent_id bigint not null,
  html text not null,
  state text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (problem_id) REFERENCES tickets(id),
  CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text])))
);
CREATE UNIQUE INDEX incident_answers_one_running ON public.incident_answers USING btree (problem_id) WHERE (state = 'running'::text);

create table installation (
  single boolean not null,
  key_fingerprint text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table invitations (
  id bigint not null,
  email text not null,
  name text not null,
  role text not null,
  team_ids bigint[] not null,
  token_hash text not null,
  invited_by bigint,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (invited_by) REFERENCES agents(id),
  CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'lead'::text, 'agent'::text, 'light-agent'::text])))
);
CREATE UNIQUE INDEX invitations_one_open ON public.invitations USING btree (email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

create table known_words (
  word text not null,
  PRIMARY KEY (word)
);
CREATE INDEX known_words_by_similar ON public.known_words USING gin (word gin_trgm_ops);

create table macro_uses (
  id bigint not null,
  macro_id bigint not null,
  agent_id bigint not null,
  ticket_id bigint not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (macro_id) REFERENCES macros(id) ON DELETE CASCADE,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX macro_uses_by_macro ON public.macro_uses USING btree (macro_id, at);

create table macros (
  id bigint not null,
  name text not null,
  category text not null,
  scope text not null,
  team_id bigint,
  agent_id bigint,
  actions jsonb not null,
  updated_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE,
  CHECK ((scope = ANY (ARRAY['shared'::text, 'team'::text, 'personal'::text])))
);
CREATE INDEX macros_by_agent ON public.macros USING btree (agent_id) WHERE (agent_id IS NOT NULL);
CREATE INDEX macros_by_team ON public.macros USING btree (team_id) WHERE (team_id IS NOT NULL);

create table mailbox_aliases (
  address text not null,
  mailbox_id bigint not null,
  PRIMARY KEY (address),
  FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);

create table mailboxes (
  id bigint not null,
  address text not null,
  from_name text not null,
  brand_id bigint not null,
  team_id bigint,
  imap jsonb,
  imap_password text,
  smtp jsonb,
  smtp_password text,
  dkim jsonb,
  dkim_private_key text,
  imap_uid_validity bigint,
  imap_last_uid bigint not null,
  last_in_at timestamp with time zone,
  last_out_at timestamp with time zone,
  error text,
  error_at timestamp with time zone,
  silent_since timestamp with time zone,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (brand_id) REFERENCES brands(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL,
  CHECK ((from_name = ANY (ARRAY['agent'::text, 'brand'::text])))
);
CREATE UNIQUE INDEX mailboxes_by_address ON public.mailboxes USING btree (address) WHERE (removed_at IS NULL);

create table message_mentions (
  id bigint not null,
  message_id bigint not null,
  agent_id bigint,
  team_id bigint,
  told boolean not null,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(agent_id, team_id) = 1))
);
CREATE INDEX message_mentions_by_agent ON public.message_mentions USING btree (agent_id, message_id) WHERE (agent_id IS NOT NULL);
CREATE INDEX message_mentions_by_message ON public.message_mentions USING btree (message_id);

create table message_moves (
  id bigint not null,
  kind text not null,
  from_id bigint not null,
  to_id bigint not null,
  message_ids bigint[] not null,
  agent_id bigint,
  moved_at timestamp with time zone not null,
  standing jsonb not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (from_id) REFERENCES tickets(id),
  FOREIGN KEY (to_id) REFERENCES tickets(id),
  CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'move'::text, 'added'::text])))
);
CREATE INDEX message_moves_from ON public.message_moves USING btree (from_id, id DESC);
CREATE INDEX message_moves_to ON public.message_moves USING btree (to_id, id DESC);

create table messages (
  id bigint not null,
  ticket_id bigint not null,
  kind text not null,
  author_kind text not null,
  author_id bigint,
  text text not null,
  html text,
  folded_text text,
  folded_html text,
  has_remote_images boolean not null,
  created_at timestamp with time zone not null,
  automatic text,
  sender_unverified boolean not null,
  mail_from text,
  mail_to text[] not null,
  mail_cc text[] not null,
  mail_text text,
  mail_html text,
  mail_message_id text,
  inbound_mail_id bigint,
  client_id text,
  delivery_state text,
  delivery_words text,
  delivery_at timestamp with time zone,
  delivery_attempts integer not null,
  send_after timestamp with time zone,
  undo_until timestamp with time zone,
  send_later boolean not null,
  undo_before jsonb,
  redacted_at timestamp with time zone,
  for_customer_id bigint,
  PRIMARY KEY (id),
  FOREIGN KEY (for_customer_id) REFERENCES customers(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((author_kind = ANY (ARRAY['customer'::text, 'agent'::text, 'system'::text]))),
  CHECK ((automatic = ANY (ARRAY['out-of-office'::text, 'auto-reply'::text, 'bulk'::text, 'bounce'::text]))),
  CHECK ((delivery_state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'deferred'::text, 'bounced'::text, 'failed'::text, 'undone'::text]))),
  CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text, 'system'::text])))
);
CREATE INDEX messages_by_agent ON public.messages USING btree (author_id, created_at) WHERE (author_kind = 'agent'::text);
CREATE UNIQUE INDEX messages_by_client ON public.messages USING btree (ticket_id, client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX messages_by_mail ON public.messages USING btree (mail_message_id) WHERE (mail_message_id IS NOT NULL);
CREATE INDEX messages_by_ticket ON public.messages USING btree (ticket_id, id);
CREATE INDEX messages_due ON public.messages USING btree (send_after) WHERE (delivery_state = ANY (ARRAY['queued'::text, 'deferred'::text]));

create table migrations (
  name text not null,
  applied_at timestamp with time zone not null,
  PRIMARY KEY (name)
);

create table notification_digests (
  agent_id bigint not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table notification_settings (
  agent_id bigint not null,
  ways jsonb not null,
  mail_after_minutes integer not null,
  mail_every_minutes integer not null,
  quiet_from integer,
  quiet_to integer,
  PRIMARY KEY (agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK (((quiet_from >= 0) AND (quiet_from <= 1439))),
  CHECK (((quiet_to >= 0) AND (quiet_to <= 1439)))
);

create table notifications (
  id bigint not null,
  agent_id bigint not null,
  kind text not null,
  ticket_id bigint not null,
  side_conversation_id bigint,
  by_kind text,
  by_id bigint,
  position bigint not null,
  at timestamp with time zone not null,
  in_app boolean not null,
  seen_at timestamp with time zone,
  mail_due_at timestamp with time zone,
  mailed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (side_conversation_id) REFERENCES side_conversations(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((by_kind = ANY (ARRAY['agent'::text, 'customer'::text]))),
  CHECK ((kind = ANY (ARRAY['mentioned'::text, 'assigned'::text, 'customer-replied'::text, 'service-warned'::text, 'service-breached'::text, 'side-conversation'::text])))
);
CREATE INDEX notifications_by_age ON public.notifications USING btree (at);
CREATE UNIQUE INDEX notifications_once ON public.notifications USING btree (agent_id, "position");
CREATE INDEX notifications_seen ON public.notifications USING btree (agent_id, id DESC) WHERE (seen_at IS NOT NULL);
CREATE INDEX notifications_to_mail ON public.notifications USING btree (mail_due_at) WHERE (mail_due_at IS NOT NULL);
CREATE INDEX notifications_unseen ON public.notifications USING btree (agent_id, ticket_id) WHERE (seen_at IS NULL);

create table organization_domains (
  domain text not null,
  organization_id bigint not null,
  PRIMARY KEY (domain),
  FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE
);
CREATE INDEX organization_domains_by_organization ON public.organization_domains USING btree (organization_id);
CREATE INDEX organization_domains_by_similar ON public.organization_domains USING gin (domain gin_trgm_ops);

create table organizations (
  id bigint not null,
  name text not null,
  notes text not null,
  custom_values jsonb not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (id)
);
CREATE INDEX organizations_by_name ON public.organizations USING btree (lower(name), id) WHERE (removed_at IS NULL);
CREATE INDEX organizations_by_similar_name ON public.organizations USING gin (name gin_trgm_ops) WHERE (removed_at IS NULL);

create table outbox_mails (
  id bigint not null,
  at timestamp with time zone not null,
  mail_from text not null,
  rcpt_to text[] not null,
  subject text not null,
  kind text not null,
  ticket_id bigint,
  raw_hash text not null,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['reply'::text, 'house'::text])))
);

create table parked_events (
  id bigint not null,
  reaction text not null,
  position bigint not null,
  ticket_id bigint,
  state text not null,
  attempts integer not null,
  error text,
  retry_at timestamp with time zone,
  UNIQUE (reaction, "position"),
  PRIMARY KEY (id),
  FOREIGN KEY (reaction) REFERENCES reactions(name),
  CHECK ((state = ANY (ARRAY['retrying'::text, 'set-aside'::text, 'waiting'::text])))
);
CREATE INDEX parked_events_by_ticket ON public.parked_events USING btree (reaction, ticket_id, "position");
CREATE INDEX parked_events_due ON public.parked_events USING btree (retry_at) WHERE (state = 'retrying'::text);

create table presence_spells (
  id bigint not null,
  agent_id bigint not null,
  state text not null,
  reason text,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK ((state = ANY (ARRAY['online'::text, 'away'::text, 'break'::text, 'offline'::text])))
);
CREATE INDEX presence_spells_by_agent ON public.presence_spells USING btree (agent_id, began_at);
CREATE UNIQUE INDEX presence_spells_open ON public.presence_spells USING btree (agent_id) WHERE (ended_at IS NULL);

create table push_keys (
  single boolean not null,
  public_key text not null,
  private_key text not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table push_subscriptions (
  id bigint not null,
  agent_id bigint not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  browser text not null,
  created_at timestamp with time zone not null,
  UNIQUE (endpoint),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX push_subscriptions_by_agent ON public.push_subscriptions USING btree (agent_id);

create table queue_assignments (
  ticket_id bigint not null,
  queue_id bigint,
  agent_id bigint not null,
  given_at timestamp with time zone not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (queue_id) REFERENCES queues(id) ON DELETE SET NULL,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX queue_assignments_by_agent ON public.queue_assignments USING btree (agent_id);

create table queue_entries (
  ticket_id bigint not null,
  queue_id bigint not null,
  kind text not null,
  urgency integer not null,
  since timestamp with time zone not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (queue_id) REFERENCES queues(id) ON DELETE CASCADE,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((kind = ANY (ARRAY['mail'::text, 'chat'::text, 'call'::text])))
);
CREATE INDEX queue_entries_in_order ON public.queue_entries USING btree (queue_id, urgency, since, ticket_id);

create table queue_offers (
  id bigint not null,
  ticket_id bigint not null,
  queue_id bigint,
  agent_id bigint not null,
  offered_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  state text not null,
  settled_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (queue_id) REFERENCES queues(id) ON DELETE SET NULL,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'passed'::text, 'expired'::text, 'withdrawn'::text])))
);
CREATE INDEX queue_offers_by_ticket ON public.queue_offers USING btree (ticket_id, settled_at);
CREATE INDEX queue_offers_of_agent ON public.queue_offers USING btree (agent_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX queue_offers_open ON public.queue_offers USING btree (ticket_id) WHERE (state = 'open'::text);

create table queue_skills (
  queue_id bigint not null,
  skill_id bigint not null,
  PRIMARY KEY (queue_id, skill_id),
  FOREIGN KEY (queue_id) REFERENCES queues(id) ON DELETE CASCADE,
  FOREIGN KEY (skill_id) REFERENCES skills(id) ON DELETE CASCADE
);

create table queue_turns (
  queue_id bigint not null,
  agent_id bigint not null,
  at timestamp with time zone not null,
  PRIMARY KEY (queue_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (queue_id) REFERENCES queues(id) ON DELETE CASCADE
);

create table queues (
  id bigint not null,
  name text not null,
  rank integer not null,
  conditions jsonb not null,
  team_id bigint,
  strategy text not null,
  mode text not null,
  offer_seconds integer not null,
  paused boolean not null,
  PRIMARY KEY (id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL,
  CHECK ((mode = ANY (ARRAY['assign'::text, 'offer'::text]))),
  CHECK ((strategy = ANY (ARRAY['least-loaded'::text, 'longest-idle'::text, 'round-robin'::text, 'previous-agent'::text])))
);

create table reactions (
  name text not null,
  position bigint not null,
  PRIMARY KEY (name)
);

create table recovery_codes (
  agent_id bigint not null,
  code_hash text not null,
  used_at timestamp with time zone,
  PRIMARY KEY (agent_id, code_hash),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);

create table requester_moves (
  ticket_id bigint not null,
  from_id bigint not null,
  to_id bigint not null,
  PRIMARY KEY (from_id, to_id, ticket_id),
  FOREIGN KEY (from_id) REFERENCES customers(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  FOREIGN KEY (to_id) REFERENCES customers(id)
);

create table routing_settings (
  single boolean not null,
  mail_capacity integer not null,
  chat_capacity integer not null,
  call_capacity integer not null,
  away_after_minutes integer not null,
  offline_after_minutes integer not null,
  take_back_after_minutes integer,
  PRIMARY KEY (single),
  CHECK (single)
);

create table rule_firings (
  id bigint not null,
  rule_id bigint not null,
  version integer not null,
  ticket_id bigint not null,
  at timestamp with time zone not null,
  event_position bigint,
  chain uuid not null,
  depth integer not null,
  why jsonb not null,
  changes jsonb not null,
  effects jsonb not null,
  failures jsonb not null,
  stopped text,
  stopped_times integer not null,
  undone_at timestamp with time zone,
  undone_by bigint,
  undone_kept jsonb,
  PRIMARY KEY (id),
  FOREIGN KEY (rule_id) REFERENCES rules(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  FOREIGN KEY (undone_by) REFERENCES agents(id),
  CHECK ((stopped = ANY (ARRAY['already-fired'::text, 'too-deep'::text, 'too-often'::text])))
);
CREATE INDEX rule_firings_by_rule ON public.rule_firings USING btree (rule_id, id DESC);
CREATE INDEX rule_firings_by_ticket ON public.rule_firings USING btree (ticket_id, id DESC);
CREATE INDEX rule_firings_by_time ON public.rule_firings USING btree (rule_id, ticket_id, at);
CREATE UNIQUE INDEX rule_firings_once ON public.rule_firings USING btree (rule_id, ticket_id, chain);

create table rule_marks (
  rule_id bigint not null,
  ticket_id bigint not null,
  at timestamp with time zone not null,
  PRIMARY KEY (rule_id, ticket_id),
  FOREIGN KEY (rule_id) REFERENCES rules(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);

create table rule_revisions (
  single boolean not null,
  revision bigint not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table rule_versions (
  rule_id bigint not null,
  version integer not null,
  name text not null,
  enabled boolean not null,
  heard jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by bigint,
  PRIMARY KEY (rule_id, version),
  FOREIGN KEY (changed_by) REFERENCES agents(id),
  FOREIGN KEY (rule_id) REFERENCES rules(id)
);

create table rules (
  id bigint not null,
  kind text not null,
  name text not null,
  enabled boolean not null,
  rank integer not null,
  version integer not null,
  heard jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by bigint,
  removed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (changed_by) REFERENCES agents(id),
  CHECK ((kind = ANY (ARRAY['trigger'::text, 'automation'::text])))
);
CREATE INDEX rules_in_order ON public.rules USING btree (kind, rank, id) WHERE (removed_at IS NULL);

create table schedules (
  id bigint not null,
  name text not null,
  time_zone text not null,
  periods jsonb not null,
  holidays jsonb not null,
  is_default boolean not null,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX schedules_one_default ON public.schedules USING btree (is_default) WHERE is_default;

create table search_cursor (
  singleton boolean not null,
  position bigint not null,
  PRIMARY KEY (singleton),
  CHECK (singleton)
);

create table service_level_recounts (
  id bigint not null,
  began_at timestamp with time zone not null,
  total integer not null,
  done integer not null,
  last_ticket_id bigint not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (id)
);

create table service_policies (
  id bigint not null,
  name text not null,
  conditions jsonb not null,
  rank integer not null,
  schedule_id bigint,
  targets jsonb not null,
  resolution_pauses text[] not null,
  warning jsonb not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id),
  CHECK ((resolution_pauses <@ ARRAY['pending'::text, 'on-hold'::text]))
);

create table sessions (
  id bigint not null,
  agent_id bigint not null,
  token_hash text not null,
  token_seed text not null,
  previous_token_hash text,
  rotated_at timestamp with time zone not null,
  device text not null,
  address text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id)
);
CREATE INDEX sessions_by_agent ON public.sessions USING btree (agent_id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_by_previous_token ON public.sessions USING btree (previous_token_hash) WHERE (previous_token_hash IS NOT NULL);

create table side_conversations (
  id bigint not null,
  ticket_id bigint not null,
  kind text not null,
  team_id bigint,
  address text,
  subject text not null,
  state text not null,
  state_since timestamp with time zone not null,
  opened_by bigint,
  opened_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (opened_by) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (((kind = 'mail'::text) = (address IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['team'::text, 'mail'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))
);
CREATE INDEX side_conversations_by_team ON public.side_conversations USING btree (team_id, id DESC) WHERE (team_id IS NOT NULL);
CREATE INDEX side_conversations_by_ticket ON public.side_conversations USING btree (ticket_id, id);

create table side_messages (
  id bigint not null,
  side_conversation_id bigint not null,
  author_kind text not null,
  author_id bigint,
  author_name text not null,
  text text not null,
  html text,
  created_at timestamp with time zone not null,
  automatic text,
  sender_unverified boolean not null,
  mail_from text,
  mail_message_id text,
  inbound_mail_id bigint,
  client_id text,
  delivery_state text,
  delivery_words text,
  delivery_at timestamp with time zone,
  delivery_attempts integer not null,
  send_after timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES agents(id),
  FOREIGN KEY (side_conversation_id) REFERENCES side_conversations(id),
  CHECK ((author_kind = ANY (ARRAY['agent'::text, 'outside'::text]))),
  CHECK ((automatic = ANY (ARRAY['out-of-office'::text, 'auto-reply'::text, 'bulk'::text, 'bounce'::text]))),
  CHECK ((delivery_state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'deferred'::text, 'bounced'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX side_messages_by_client ON public.side_messages USING btree (side_conversation_id, client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX side_messages_by_conversation ON public.side_messages USING btree (side_conversation_id, id);
CREATE INDEX side_messages_by_mail ON public.side_messages USING btree (mail_message_id) WHERE (mail_message_id IS NOT NULL);
CREATE INDEX side_messages_due ON public.side_messages USING btree (send_after) WHERE (delivery_state = ANY (ARRAY['queued'::text, 'deferred'::text]));

create table sign_in_attempts (
  key text not null,
  failures integer not null,
  last_failed_at timestamp with time zone not null,
  PRIMARY KEY (key)
);

create table sign_in_links (
  id bigint not null,
  purpose text not null,
  token_hash text not null,
  agent_id bigint,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK ((purpose = ANY (ARRAY['setup'::text, 'password-reset'::text, 'sign-in'::text])))
);

create table skills (
  id bigint not null,
  name text not null,
  tags text[] not null,
  languages text[] not null,
  UNIQUE (name),
  PRIMARY KEY (id)
);

create table survey_invitations (
  id bigint not null,
  ticket_id bigint not null,
  customer_id bigint not null,
  agent_id bigint,
  asked_at timestamp with time zone not null,
  message_id bigint,
  delivered_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (message_id) REFERENCES messages(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX survey_invitations_by_customer ON public.survey_invitations USING btree (customer_id, asked_at DESC);
CREATE INDEX survey_invitations_by_message ON public.survey_invitations USING btree (message_id);
CREATE INDEX survey_invitations_by_ticket ON public.survey_invitations USING btree (ticket_id);
CREATE INDEX survey_invitations_by_time ON public.survey_invitations USING btree (asked_at);

create table survey_plans (
  ticket_id bigint not null,
  agent_id bigint,
  ask_at timestamp with time zone not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX survey_plans_due ON public.survey_plans USING btree (ask_at);

create table survey_responses (
  id bigint not null,
  invitation_id bigint not null,
  ticket_id bigint not null,
  customer_id bigint not null,
  agent_id bigint,
  rating integer not null,
  comment text not null,
  at timestamp with time zone not null,
  changed_at timestamp with time zone,
  UNIQUE (invitation_id),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (customer_id) REFERENCES customers(id),
  FOREIGN KEY (invitation_id) REFERENCES survey_invitations(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK (((rating >= 1) AND (rating <= 5)))
);
CREATE INDEX survey_responses_by_agent ON public.survey_responses USING btree (agent_id, at DESC, id DESC);
CREATE INDEX survey_responses_by_ticket ON public.survey_responses USING btree (ticket_id);
CREATE INDEX survey_responses_by_time ON public.survey_responses USING btree (at DESC, id DESC);

create table suspended_addresses (
  address text not null,
  since timestamp with time zone not null,
  words text not null,
  PRIMARY KEY (address)
);

create table tag_changes (
  id bigint not null,
  from_tag text not null,
  to_tag text,
  agent_id bigint not null,
  state text not null,
  total integer not null,
  done integer not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  CHECK ((state = ANY (ARRAY['running'::text, 'done'::text])))
);
CREATE UNIQUE INDEX tag_changes_one_running ON public.tag_changes USING btree (from_tag) WHERE (state = 'running'::text);

create table team_members (
  team_id bigint not null,
  agent_id bigint not null,
  PRIMARY KEY (team_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
);
CREATE INDEX team_members_by_agent ON public.team_members USING btree (agent_id);

create table teams (
  id bigint not null,
  name text not null,
  UNIQUE (name),
  PRIMARY KEY (id)
);

create table ticket_followers (
  ticket_id bigint not null,
  agent_id bigint not null,
  PRIMARY KEY (ticket_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);

create table ticket_links (
  id bigint not null,
  ticket_id bigint not null,
  other_id bigint not null,
  kind text not null,
  agent_id bigint,
  linked_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (other_id) REFERENCES tickets(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((ticket_id <> other_id)),
  CHECK ((kind = ANY (ARRAY['related'::text, 'duplicate'::text, 'split'::text])))
);
CREATE INDEX ticket_links_of_other ON public.ticket_links USING btree (other_id);
CREATE INDEX ticket_links_of_ticket ON public.ticket_links USING btree (ticket_id);
CREATE UNIQUE INDEX ticket_links_once ON public.ticket_links USING btree (LEAST(ticket_id, other_id), GREATEST(ticket_id, other_id));

create table ticket_metrics (
  ticket_id bigint not null,
  first_reply bigint,
  next_reply bigint,
  next_reply_since timestamp with time zone,
  first_reply_from timestamp with time zone,
  first_resolution bigint,
  full_resolution bigint,
  requester_wait bigint not null,
  agent_work bigint not null,
  on_hold bigint not null,
  agent_replies integer not null,
  replies_to_solve integer,
  reopens integer not null,
  hand_offs integer not null,
  first_reply_business bigint,
  next_reply_business bigint,
  first_resolution_business bigint,
  full_resolution_business bigint,
  requester_wait_business bigint not null,
  agent_work_business bigint not null,
  on_hold_business bigint not null,
  elapsed_business bigint not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);

create table ticket_reads (
  ticket_id bigint not null,
  agent_id bigint not null,
  message_id bigint not null,
  PRIMARY KEY (ticket_id, agent_id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);

create table ticket_targets (
  id bigint not null,
  ticket_id bigint not null,
  kind text not null,
  begin_event_id bigint not null,
  policy_id bigint not null,
  priority text not null,
  goal_seconds bigint not null,
  hours text not null,
  started_at timestamp with time zone not null,
  used_seconds bigint not null,
  running_since timestamp with time zone,
  paused_since timestamp with time zone,
  due_at timestamp with time zone,
  warned_at timestamp with time zone,
  breached_at timestamp with time zone,
  achieved_at timestamp with time zone,
  ended_at timestamp with time zone,
  lifted_at timestamp with time zone,
  next_moment timestamp with time zone,
  team_id bigint,
  agent_id bigint,
  counted_at timestamp with time zone,
  UNIQUE (ticket_id, kind, begin_event_id),
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (policy_id) REFERENCES service_policies(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL,
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((hours = ANY (ARRAY['calendar'::text, 'business'::text]))),
  CHECK ((kind = ANY (ARRAY['first-reply'::text, 'next-reply'::text, 'periodic-update'::text, 'requester-wait'::text, 'agent-work'::text, 'resolution'::text])))
);
CREATE INDEX ticket_targets_counted ON public.ticket_targets USING btree (counted_at DESC, id DESC) WHERE (counted_at IS NOT NULL);
CREATE INDEX ticket_targets_due ON public.ticket_targets USING btree (next_moment) WHERE (next_moment IS NOT NULL);

create table ticket_words (
  ticket_id bigint not null,
  words tsvector not null,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE
);
CREATE INDEX ticket_words_by_word ON public.ticket_words USING gin (words) WITH (gin_pending_list_limit='256');

create table tickets (
  id bigint not null,
  subject text not null,
  status text not null,
  priority text,
  type text,
  channel text not null,
  requester_id bigint not null,
  assignee_id bigint,
  team_id bigint,
  brand_id bigint,
  mailbox_id bigint,
  mailbox_address text,
  tags text[] not null,
  ccs text[] not null,
  custom_values jsonb not null,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  waiting_since timestamp with time zone,
  status_since timestamp with time zone not null,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  is_spam boolean not null,
  deleted_at timestamp with time zone,
  follow_up_of_id bigint,
  linked_to_id bigint,
  last_message_id bigint,
  preview text not null,
  preview_by text,
  rating integer,
  rating_comment text,
  rated_at timestamp with time zone,
  custom_status_id bigint,
  form_id bigint,
  problem_id bigint,
  time_spent bigint not null,
  next_due_at timestamp with time zone,
  next_due_kind text,
  next_due_state text,
  merged_into_id bigint,
  snoozed_at timestamp with time zone,
  snoozed_by bigint,
  snoozed_until timestamp with time zone,
  woke_at timestamp with time zone,
  slow_lane_since timestamp with time zone,
  slow_lane_by bigint,
  slow_lane_reason text,
  PRIMARY KEY (id),
  FOREIGN KEY (assignee_id) REFERENCES agents(id),
  FOREIGN KEY (brand_id) REFERENCES brands(id),
  FOREIGN KEY (custom_status_id) REFERENCES custom_statuses(id),
  FOREIGN KEY (follow_up_of_id) REFERENCES tickets(id),
  FOREIGN KEY (form_id) REFERENCES forms(id),
  FOREIGN KEY (linked_to_id) REFERENCES tickets(id),
  FOREIGN KEY (merged_into_id) REFERENCES tickets(id),
  FOREIGN KEY (problem_id) REFERENCES tickets(id),
  FOREIGN KEY (requester_id) REFERENCES customers(id),
  FOREIGN KEY (slow_lane_by) REFERENCES agents(id),
  FOREIGN KEY (snoozed_by) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL,
  CHECK ((channel = ANY (ARRAY['email'::text, 'api'::text, 'agent'::text]))),
  CHECK ((next_due_kind = ANY (ARRAY['first-reply'::text, 'next-reply'::text, 'periodic-update'::text, 'requester-wait'::text, 'agent-work'::text, 'resolution'::text]))),
  CHECK ((next_due_state = ANY (ARRAY['running'::text, 'paused'::text, 'breached'::text]))),
  CHECK ((preview_by = ANY (ARRAY['customer'::text, 'agent'::text, 'note'::text]))),
  CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
  CHECK ((status = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on-hold'::text, 'solved'::text, 'closed'::text]))),
  CHECK ((type = ANY (ARRAY['question'::text, 'incident'::text, 'problem'::text, 'task'::text])))
);
CREATE INDEX tickets_by_assignee ON public.tickets USING btree (assignee_id, updated_at DESC, id DESC) WHERE ((assignee_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX tickets_by_creation ON public.tickets USING btree (created_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX tickets_by_next_due ON public.tickets USING btree (next_due_at, id) WHERE ((next_due_at IS NOT NULL) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_by_requester ON public.tickets USING btree (requester_id, updated_at DESC, id DESC);
CREATE INDEX tickets_by_similar_subject ON public.tickets USING gin (subject gin_trgm_ops);
CREATE INDEX tickets_by_tag ON public.tickets USING gin (tags);
CREATE INDEX tickets_by_team ON public.tickets USING btree (team_id, updated_at DESC, id DESC) WHERE ((team_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX tickets_by_update ON public.tickets USING btree (updated_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX tickets_due ON public.tickets USING btree (assignee_id, due_at) WHERE ((due_at IS NOT NULL) AND (status = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on-hold'::text])));
CREATE INDEX tickets_follow_ups ON public.tickets USING btree (follow_up_of_id) WHERE (follow_up_of_id IS NOT NULL);
CREATE INDEX tickets_in_work ON public.tickets USING btree (id) WHERE ((status = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on-hold'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_incidents ON public.tickets USING btree (problem_id, id DESC) WHERE (problem_id IS NOT NULL);
CREATE INDEX tickets_linked ON public.tickets USING btree (linked_to_id) WHERE (linked_to_id IS NOT NULL);
CREATE INDEX tickets_live ON public.tickets USING btree (id) WHERE ((status <> 'closed'::text) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_merged ON public.tickets USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX tickets_open_by_assignee ON public.tickets USING btree (assignee_id, updated_at DESC, id DESC) INCLUDE (snoozed_at) WHERE ((assignee_id IS NOT NULL) AND (status = ANY (ARRAY['new'::text, 'open'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_open_by_newest ON public.tickets USING btree (id DESC) INCLUDE (snoozed_at) WHERE ((status = ANY (ARRAY['new'::text, 'open'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_open_by_team ON public.tickets USING btree (team_id, updated_at DESC, id DESC) INCLUDE (snoozed_at) WHERE ((team_id IS NOT NULL) AND (status = ANY (ARRAY['new'::text, 'open'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_open_by_update ON public.tickets USING btree (updated_at DESC, id DESC) INCLUDE (snoozed_at) WHERE ((status = ANY (ARRAY['new'::text, 'open'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_open_by_wait ON public.tickets USING btree (COALESCE(waiting_since, created_at), id) INCLUDE (snoozed_at) WHERE ((status = ANY (ARRAY['new'::text, 'open'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_problems ON public.tickets USING btree (updated_at DESC, id DESC) WHERE ((type = 'problem'::text) AND (deleted_at IS NULL));
CREATE INDEX tickets_snoozed ON public.tickets USING btree (COALESCE(snoozed_until, '9999-12-31 00:00:00+00'::timestamp with time zone), id) WHERE (snoozed_at IS NOT NULL);
CREATE INDEX tickets_solved ON public.tickets USING btree (solved_at DESC, id DESC) WHERE ((status = ANY (ARRAY['solved'::text, 'closed'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_spam ON public.tickets USING btree (updated_at DESC, id DESC) WHERE (is_spam AND (deleted_at IS NULL));
CREATE INDEX tickets_to_close ON public.tickets USING btree (solved_at) WHERE (status = 'solved'::text);
CREATE INDEX tickets_to_wake ON public.tickets USING btree (snoozed_until, id) WHERE (snoozed_until IS NOT NULL);
CREATE INDEX tickets_trash ON public.tickets USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL);
CREATE INDEX tickets_unassigned ON public.tickets USING btree (updated_at DESC, id DESC) INCLUDE (snoozed_at) WHERE ((assignee_id IS NULL) AND (status = ANY (ARRAY['new'::text, 'open'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_waiting ON public.tickets USING btree (updated_at DESC, id DESC) WHERE ((status = ANY (ARRAY['pending'::text, 'on-hold'::text])) AND (deleted_at IS NULL) AND (NOT is_spam));
CREATE INDEX tickets_woken ON public.tickets USING btree (assignee_id, woke_at) WHERE (woke_at IS NOT NULL);

create table tickets_to_index (
  ticket_id bigint not null,
  PRIMARY KEY (ticket_id)
);

create table time_entries (
  id bigint not null,
  ticket_id bigint not null,
  agent_id bigint not null,
  seconds integer not null,
  note text not null,
  spent_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  CHECK ((seconds > 0))
);
CREATE INDEX time_entries_by_ticket ON public.time_entries USING btree (ticket_id, spent_at, id);

create table views (
  id bigint not null,
  name text not null,
  scope text not null,
  team_id bigint,
  agent_id bigint,
  conditions jsonb not null,
  columns text[] not null,
  sort_by text not null,
  direction text not null,
  group_by text,
  rank integer not null,
  hidden boolean not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (agent_id) REFERENCES agents(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE,
  CHECK (((scope = 'team'::text) = (team_id IS NOT NULL))),
  CHECK (((scope = 'personal'::text) = (agent_id IS NOT NULL))),
  CHECK ((direction = ANY (ARRAY['ascending'::text, 'descending'::text]))),
  CHECK ((scope = ANY (ARRAY['shared'::text, 'team'::text, 'personal'::text])))
);
CREATE INDEX views_personal ON public.views USING btree (agent_id, rank, id) WHERE ((removed_at IS NULL) AND (scope = 'personal'::text));
CREATE INDEX views_shared ON public.views USING btree (scope, rank, id) WHERE ((removed_at IS NULL) AND (scope <> 'personal'::text));
