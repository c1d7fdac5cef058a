// Written by `npm run schema` from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read parsed; written as JSON text, because the driver would take an array for a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AgentCapacities {
  agent_id: number;
  kind: 'mail' | 'chat' | 'call';
  most: number;
}

export interface AgentPresence {
  agent_id: number;
  state: 'online' | 'away' | 'break' | 'offline';
  reason: string | null;
  chosen_by: 'agent' | 'house';
  since: Timestamp;
  here_at: Timestamp;
  active_at: Timestamp;
  busy_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AgentSkills {
  agent_id: number;
  skill_id: number;
}

export interface Agents {
  id: GeneratedAlways<number>;
  name: string;
  email: string;
  role: 'owner' | 'admin' | 'lead' | 'agent' | 'light-agent';
  limited_to_teams: Generated<boolean>;
  language: Generated<string>;
  time_zone: Generated<string>;
  theme: Generated<'system' | 'light' | 'dark'>;
  deactivated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  last_seen_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: Timestamp;
}

export interface ApiTokens {
  id: GeneratedAlways<number>;
  agent_id: number;
  name: string;
  token_hash: string;
  hint: string;
  scopes: string[];
  created_at: Timestamp;
  last_used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  revoked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Attachments {
  id: GeneratedAlways<number>;
  message_id: number | null;
  uploaded_by: number | null;
  uploaded_at: Timestamp;
  name: string;
  content_type: string;
  size: number;
  hash: string;
  content_id: string | null;
  inline: Generated<boolean>;
  rank: Generated<number>;
  redacted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  side_message_id: number | null;
}

export interface AutomaticMails {
  id: GeneratedAlways<number>;
  address: string;
  at: Timestamp;
}

export interface Brands {
  id: GeneratedAlways<number>;
  name: string;
  signature: Generated<string>;
  accent: Generated<string>;
  is_default: Generated<boolean>;
  schedule_id: number | null;
  tells_hand_offs: Generated<boolean>;
}

export interface BulkChangeTickets {
  bulk_change_id: number;
  ticket_id: number;
  state: Generated<'waiting' | 'done' | 'failed' | 'cancelled'>;
  code: string | null;
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface BulkChanges {
  id: GeneratedAlways<number>;
  agent_id: number;
  change: Json;
  undo_of_id: number | null;
  state: Generated<'running' | 'done' | 'cancelled'>;
  started_at: Timestamp;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ChecklistItems {
  id: GeneratedAlways<number>;
  ticket_id: number;
  text: string;
  rank: number;
  done_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  done_by: number | null;
}

export interface Companies {
  single: Generated<boolean>;
  name: string;
  language: Generated<string>;
  time_zone: Generated<string>;
}

export interface Credentials {
  agent_id: number;
  password_hash: string;
  changed_at: Timestamp;
  second_factor_secret: string | null;
  second_factor_confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  second_factor_last_step: number | null;
}

export interface CustomFields {
  id: GeneratedAlways<number>;
  owner: 'ticket' | 'customer' | 'organization';
  key: string;
  label: string;
  type:
    | 'text'
    | 'multi-line'
    | 'number'
    | 'decimal'
    | 'date'
    | 'checkbox'
    | 'dropdown'
    | 'multi-select'
    | 'regular-expression';
  options: Generated<string[]>;
  pattern: string | null;
  rank: Generated<number>;
  archived_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CustomStatuses {
  id: GeneratedAlways<number>;
  category: 'new' | 'open' | 'pending' | 'on-hold' | 'solved';
  label: string;
  customer_label: string;
  rank: Generated<number>;
  is_default: Generated<boolean>;
  archived_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CustomerEmails {
  email: string;
  customer_id: number;
  rank: Generated<number>;
}

export interface CustomerMerges {
  id: GeneratedAlways<number>;
  kept_id: number;
  merged_id: number;
  merged_name: string;
  at: Timestamp;
  by_agent_id: number | null;
  before: Json;
  undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CustomerPhones {
  customer_id: number;
  phone: string;
  digits: string;
  rank: Generated<number>;
}

export interface Customers {
  id: GeneratedAlways<number>;
  name: Generated<string>;
  sort_name: string;
  organization_id: number | null;
  language: string | null;
  time_zone: string | null;
  notes: Generated<string>;
  custom_values: ColumnType<unknown, string | undefined, string>;
  created_at: Timestamp;
  merged_into_id: number | null;
}

export interface Drafts {
  ticket_id: number;
  agent_id: number;
  kind: 'reply' | 'note';
  html: string;
  attachment_ids: Generated<number[]>;
  saved_at: Timestamp;
}

export interface DryRunMatches {
  id: GeneratedAlways<number>;
  dry_run_id: number;
  ticket_id: number;
  at: Timestamp;
  why: Json;
  effects: Json;
}

export interface DryRuns {
  id: GeneratedAlways<number>;
  agent_id: number | null;
  kind: 'trigger' | 'automation';
  heard: Json;
  conditions: Json;
  actions: Json;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  since: Timestamp;
  at: Timestamp;
  total: Generated<number>;
  looked: Generated<number>;
  matches: Generated<number>;
  last_ticket_id: Generated<number>;
}

export interface EventRelay {
  single: Generated<boolean>;
  last_position: Generated<number>;
}

export interface Events {
  id: GeneratedAlways<number>;
  position: number | null;
  at: Timestamp;
  actor_kind: 'agent' | 'customer' | 'system';
  actor_id: number | null;
  ticket_id: number | null;
  name: string;
  payload: Json;
  audit: Generated<boolean>;
  chain: Generated<string>;
  depth: Generated<number>;
  transaction: Generated<number>;
}

export interface FormBrands {
  form_id: number;
  brand_id: number;
}

export interface Forms {
  id: GeneratedAlways<number>;
  name: string;
  customer_name: string;
  fields: ColumnType<unknown, string | undefined, string>;
  is_default: Generated<boolean>;
  rank: Generated<number>;
  archived_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface HandOffs {
  id: GeneratedAlways<number>;
  ticket_id: number;
  from_agent_id: number;
  to_agent_id: number;
  note_id: number;
  at: Timestamp;
  told_message_id: number | null;
}

export interface IdempotencyKeys {
  caller: string;
  key: string;
  request_hash: string;
  status: number | null;
  answer: ColumnType<unknown, string | null | undefined, string | null>;
  created_at: Timestamp;
}

export interface InboundMails {
  id: GeneratedAlways<number>;
  state: 'stored' | 'parsed' | 'filed' | 'quarantined' | 'ignored';
  reason: string | null;
  detail: string | null;
  received_at: Timestamp;
  via: 'smtp' | 'imap';
  mailbox_id: number | null;
  mail_from: string;
  rcpt_to: string[];
  remote_address: string | null;
  greeting: string | null;
  raw_hash: string;
  size: number;
  mail_key: string | null;
  subject: string | null;
  attempts: Generated<number>;
  retry_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ticket_id: number | null;
  message_id: number | null;
  authentication: ColumnType<unknown, string | null | undefined, string | null>;
  may_answer: Generated<boolean>;
  redacted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface IncidentAnswerTickets {
  answer_id: number;
  ticket_id: number;
  state: Generated<'waiting' | 'done' | 'failed' | 'cancelled'>;
  code: string | null;
}

export interface IncidentAnswers {
  id: GeneratedAlways<number>;
  problem_id: number;
  agent_id: number;
  html: string;
  state: Generated<'running' | 'done' | 'cancelled'>;
  started_at: Timestamp;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Installation {
  single: Generated<boolean>;
  key_fingerprint: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Invitations {
  id: GeneratedAlways<number>;
  email: string;
  name: string;
  role: 'owner' | 'admin' | 'lead' | 'agent' | 'light-agent';
  team_ids: Generated<number[]>;
  token_hash: string;
  invited_by: number | null;
  invited_at: Timestamp;
  expires_at: Timestamp;
  accepted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface KnownWords {
  word: string;
}

export interface MacroUses {
  id: GeneratedAlways<number>;
  macro_id: number;
  agent_id: number;
  ticket_id: number;
  at: Timestamp;
}

export interface Macros {
  id: GeneratedAlways<number>;
  name: string;
  category: Generated<string>;
  scope: 'shared' | 'team' | 'personal';
  team_id: number | null;
  agent_id: number | null;
  actions: Json;
  updated_at: Timestamp;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface MailboxAliases {
  address: string;
  mailbox_id: number;
}

export interface Mailboxes {
  id: GeneratedAlways<number>;
  address: string;
  from_name: Generated<'agent' | 'brand'>;
  brand_id: number;
  team_id: number | null;
  imap: ColumnType<unknown, string | null | undefined, string | null>;
  imap_password: string | null;
  smtp: ColumnType<unknown, string | null | undefined, string | null>;
  smtp_password: string | null;
  dkim: ColumnType<unknown, string | null | undefined, string | null>;
  dkim_private_key: string | null;
  imap_uid_validity: number | null;
  imap_last_uid: Generated<number>;
  last_in_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  last_out_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  error: string | null;
  error_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  silent_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: Timestamp;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface MessageMentions {
  id: GeneratedAlways<number>;
  message_id: number;
  agent_id: number | null;
  team_id: number | null;
  told: boolean;
}

export interface MessageMoves {
  id: GeneratedAlways<number>;
  kind: 'merge' | 'split' | 'move' | 'added';
  from_id: number;
  to_id: number;
  message_ids: number[];
  agent_id: number | null;
  moved_at: Timestamp;
  standing: Json;
  undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Messages {
  id: GeneratedAlways<number>;
  ticket_id: number;
  kind: 'reply' | 'note' | 'system';
  author_kind: 'customer' | 'agent' | 'system';
  author_id: number | null;
  text: string;
  html: string | null;
  folded_text: string | null;
  folded_html: string | null;
  has_remote_images: Generated<boolean>;
  created_at: Timestamp;
  automatic: 'out-of-office' | 'auto-reply' | 'bulk' | 'bounce' | null;
  sender_unverified: Generated<boolean>;
  mail_from: string | null;
  mail_to: Generated<string[]>;
  mail_cc: Generated<string[]>;
  mail_text: string | null;
  mail_html: string | null;
  mail_message_id: string | null;
  inbound_mail_id: number | null;
  client_id: string | null;
  delivery_state: 'queued' | 'sent' | 'delivered' | 'deferred' | 'bounced' | 'failed' | 'undone' | null;
  delivery_words: string | null;
  delivery_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  delivery_attempts: Generated<number>;
  send_after: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  undo_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  send_later: Generated<boolean>;
  undo_before: ColumnType<unknown, string | null | undefined, string | null>;
  redacted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  for_customer_id: number | null;
}

export interface Migrations {
  name: string;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface NotificationDigests {
  agent_id: number;
  last_at: Timestamp;
}

export interface NotificationSettings {
  agent_id: number;
  ways: Json;
  mail_after_minutes: number;
  mail_every_minutes: number;
  quiet_from: number | null;
  quiet_to: number | null;
}

export interface Notifications {
  id: GeneratedAlways<number>;
  agent_id: number;
  kind: 'mentioned' | 'assigned' | 'customer-replied' | 'service-warned' | 'service-breached' | 'side-conversation';
  ticket_id: number;
  side_conversation_id: number | null;
  by_kind: 'agent' | 'customer' | null;
  by_id: number | null;
  position: number;
  at: Timestamp;
  in_app: boolean;
  seen_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  mail_due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  mailed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface OrganizationDomains {
  domain: string;
  organization_id: number;
}

export interface Organizations {
  id: GeneratedAlways<number>;
  name: string;
  notes: Generated<string>;
  custom_values: ColumnType<unknown, string | undefined, string>;
  created_at: Timestamp;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface OutboxMails {
  id: GeneratedAlways<number>;
  at: Timestamp;
  mail_from: string;
  rcpt_to: string[];
  subject: string;
  kind: 'reply' | 'house';
  ticket_id: number | null;
  raw_hash: string;
}

export interface ParkedEvents {
  id: GeneratedAlways<number>;
  reaction: string;
  position: number;
  ticket_id: number | null;
  state: 'retrying' | 'set-aside' | 'waiting';
  attempts: Generated<number>;
  error: string | null;
  retry_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PresenceSpells {
  id: GeneratedAlways<number>;
  agent_id: number;
  state: 'online' | 'away' | 'break' | 'offline';
  reason: string | null;
  began_at: Timestamp;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PushKeys {
  single: Generated<boolean>;
  public_key: string;
  private_key: string;
}

export interface PushSubscriptions {
  id: GeneratedAlways<number>;
  agent_id: number;
  endpoint: string;
  p256dh: string;
  auth: string;
  browser: Generated<string>;
  created_at: Timestamp;
}

export interface QueueAssignments {
  ticket_id: number;
  queue_id: number | null;
  agent_id: number;
  given_at: Timestamp;
}

export interface QueueEntries {
  ticket_id: number;
  queue_id: number;
  kind: 'mail' | 'chat' | 'call';
  urgency: number;
  since: Timestamp;
}

export interface QueueOffers {
  id: GeneratedAlways<number>;
  ticket_id: number;
  queue_id: number | null;
  agent_id: number;
  offered_at: Timestamp;
  expires_at: Timestamp;
  state: Generated<'open' | 'accepted' | 'passed' | 'expired' | 'withdrawn'>;
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface QueueSkills {
  queue_id: number;
  skill_id: number;
}

export interface QueueTurns {
  queue_id: number;
  agent_id: number;
  at: Timestamp;
}

export interface Queues {
  id: GeneratedAlways<number>;
  name: string;
  rank: number;
  conditions: Json;
  team_id: number | null;
  strategy: 'least-loaded' | 'longest-idle' | 'round-robin' | 'previous-agent';
  mode: 'assign' | 'offer';
  offer_seconds: Generated<number>;
  paused: Generated<boolean>;
}

export interface Reactions {
  name: string;
  position: number;
}

export interface RecoveryCodes {
  agent_id: number;
  code_hash: string;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface RequesterMoves {
  ticket_id: number;
  from_id: number;
  to_id: number;
}

export interface RoutingSettings {
  single: Generated<boolean>;
  mail_capacity: Generated<number>;
  chat_capacity: Generated<number>;
  call_capacity: Generated<number>;
  away_after_minutes: Generated<number>;
  offline_after_minutes: Generated<number>;
  take_back_after_minutes: number | null;
}

export interface RuleFirings {
  id: GeneratedAlways<number>;
  rule_id: number;
  version: number;
  ticket_id: number;
  at: Timestamp;
  event_position: number | null;
  chain: string;
  depth: number;
  why: Json;
  changes: Json;
  effects: Json;
  failures: Json;
  stopped: 'already-fired' | 'too-deep' | 'too-often' | null;
  stopped_times: Generated<number>;
  undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  undone_by: number | null;
  undone_kept: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface RuleMarks {
  rule_id: number;
  ticket_id: number;
  at: Timestamp;
}

export interface RuleRevisions {
  single: Generated<boolean>;
  revision: Generated<number>;
}

export interface RuleVersions {
  rule_id: number;
  version: number;
  name: string;
  enabled: boolean;
  heard: Json;
  conditions: Json;
  actions: Json;
  changed_at: Timestamp;
  changed_by: number | null;
}

export interface Rules {
  id: GeneratedAlways<number>;
  kind: 'trigger' | 'automation';
  name: string;
  enabled: boolean;
  rank: number;
  version: number;
  heard: Json;
  conditions: Json;
  actions: Json;
  changed_at: Timestamp;
  changed_by: number | null;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Schedules {
  id: GeneratedAlways<number>;
  name: string;
  time_zone: string;
  periods: Json;
  holidays: ColumnType<unknown, string | undefined, string>;
  is_default: Generated<boolean>;
}

export interface SearchCursor {
  singleton: Generated<boolean>;
  position: number;
}

export interface ServiceLevelRecounts {
  id: GeneratedAlways<number>;
  began_at: Timestamp;
  total: number;
  done: Generated<number>;
  last_ticket_id: Generated<number>;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ServicePolicies {
  id: GeneratedAlways<number>;
  name: string;
  conditions: Json;
  rank: number;
  schedule_id: number | null;
  targets: Json;
  resolution_pauses: Generated<string[]>;
  warning: Json;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Sessions {
  id: GeneratedAlways<number>;
  agent_id: number;
  token_hash: string;
  token_seed: string;
  previous_token_hash: string | null;
  rotated_at: Timestamp;
  device: string;
  address: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SideConversations {
  id: GeneratedAlways<number>;
  ticket_id: number;
  kind: 'team' | 'mail';
  team_id: number | null;
  address: string | null;
  subject: string;
  state: 'open' | 'done';
  state_since: Timestamp;
  opened_by: number | null;
  opened_at: Timestamp;
  updated_at: Timestamp;
}

export interface SideMessages {
  id: GeneratedAlways<number>;
  side_conversation_id: number;
  author_kind: 'agent' | 'outside';
  author_id: number | null;
  author_name: Generated<string>;
  text: string;
  html: string | null;
  created_at: Timestamp;
  automatic: 'out-of-office' | 'auto-reply' | 'bulk' | 'bounce' | null;
  sender_unverified: Generated<boolean>;
  mail_from: string | null;
  mail_message_id: string | null;
  inbound_mail_id: number | null;
  client_id: string | null;
  delivery_state: 'queued' | 'sent' | 'delivered' | 'deferred' | 'bounced' | 'failed' | null;
  delivery_words: string | null;
  delivery_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  delivery_attempts: Generated<number>;
  send_after: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SignInAttempts {
  key: string;
  failures: number;
  last_failed_at: Timestamp;
}

export interface SignInLinks {
  id: GeneratedAlways<number>;
  purpose: 'setup' | 'password-reset' | 'sign-in';
  token_hash: string;
  agent_id: number | null;
  created_at: Timestamp;
  expires_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Skills {
  id: GeneratedAlways<number>;
  name: string;
  tags: Generated<string[]>;
  languages: Generated<string[]>;
}

export interface SurveyInvitations {
  id: GeneratedAlways<number>;
  ticket_id: number;
  customer_id: number;
  agent_id: number | null;
  asked_at: Timestamp;
  message_id: number | null;
  delivered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SurveyPlans {
  ticket_id: number;
  agent_id: number | null;
  ask_at: Timestamp;
}

export interface SurveyResponses {
  id: GeneratedAlways<number>;
  invitation_id: number;
  ticket_id: number;
  customer_id: number;
  agent_id: number | null;
  rating: number;
  comment: Generated<string>;
  at: Timestamp;
  changed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SuspendedAddresses {
  address: string;
  since: Timestamp;
  words: string;
}

export interface TagChanges {
  id: GeneratedAlways<number>;
  from_tag: string;
  to_tag: string | null;
  agent_id: number;
  state: Generated<'running' | 'done'>;
  total: number;
  done: Generated<number>;
  started_at: Timestamp;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface TeamMembers {
  team_id: number;
  agent_id: number;
}

export interface Teams {
  id: GeneratedAlways<number>;
  name: string;
}

export interface TicketFollowers {
  ticket_id: number;
  agent_id: number;
}

export interface TicketLinks {
  id: GeneratedAlways<number>;
  ticket_id: number;
  other_id: number;
  kind: 'related' | 'duplicate' | 'split';
  agent_id: number | null;
  linked_at: Timestamp;
}

export interface TicketMetrics {
  ticket_id: number;
  first_reply: number | null;
  next_reply: number | null;
  next_reply_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  first_reply_from: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  first_resolution: number | null;
  full_resolution: number | null;
  requester_wait: Generated<number>;
  agent_work: Generated<number>;
  on_hold: Generated<number>;
  agent_replies: Generated<number>;
  replies_to_solve: number | null;
  reopens: Generated<number>;
  hand_offs: Generated<number>;
  first_reply_business: number | null;
  next_reply_business: number | null;
  first_resolution_business: number | null;
  full_resolution_business: number | null;
  requester_wait_business: Generated<number>;
  agent_work_business: Generated<number>;
  on_hold_business: Generated<number>;
  elapsed_business: Generated<number>;
}

export interface TicketReads {
  ticket_id: number;
  agent_id: number;
  message_id: number;
}

export interface TicketTargets {
  id: GeneratedAlways<number>;
  ticket_id: number;
  kind: 'first-reply' | 'next-reply' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'resolution';
  begin_event_id: number;
  policy_id: number;
  priority: string;
  goal_seconds: number;
  hours: 'calendar' | 'business';
  started_at: Timestamp;
  used_seconds: number;
  running_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  paused_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  warned_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  breached_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  achieved_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  lifted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  next_moment: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  team_id: number | null;
  agent_id: number | null;
  counted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface TicketWords {
  ticket_id: number;
  words: string;
}

export interface Tickets {
  id: GeneratedAlways<number>;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'on-hold' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  type: 'question' | 'incident' | 'problem' | 'task' | null;
  channel: 'email' | 'api' | 'agent';
  requester_id: number;
  assignee_id: number | null;
  team_id: number | null;
  brand_id: number | null;
  mailbox_id: number | null;
  mailbox_address: string | null;
  tags: Generated<string[]>;
  ccs: Generated<string[]>;
  custom_values: ColumnType<unknown, string | undefined, string>;
  due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
  waiting_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  status_since: Timestamp;
  solved_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  is_spam: Generated<boolean>;
  deleted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  follow_up_of_id: number | null;
  linked_to_id: number | null;
  last_message_id: number | null;
  preview: Generated<string>;
  preview_by: 'customer' | 'agent' | 'note' | null;
  rating: number | null;
  rating_comment: string | null;
  rated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  custom_status_id: number | null;
  form_id: number | null;
  problem_id: number | null;
  time_spent: Generated<number>;
  next_due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  next_due_kind:
    | 'first-reply'
    | 'next-reply'
    | 'periodic-update'
    | 'requester-wait'
    | 'agent-work'
    | 'resolution'
    | null;
  next_due_state: 'running' | 'paused' | 'breached' | null;
  merged_into_id: number | null;
  snoozed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  snoozed_by: number | null;
  snoozed_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  woke_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  slow_lane_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  slow_lane_by: number | null;
  slow_lane_reason: string | null;
}

export interface TicketsToIndex {
  ticket_id: number;
}

export interface TimeEntries {
  id: GeneratedAlways<number>;
  ticket_id: number;
  agent_id: number;
  seconds: number;
  note: Generated<string>;
  spent_at: Timestamp;
}

export interface Views {
  id: GeneratedAlways<number>;
  name: string;
  scope: 'shared' | 'team' | 'personal';
  team_id: number | null;
  agent_id: number | null;
  conditions: Json;
  columns: Generated<string[]>;
  sort_by: string;
  direction: 'ascending' | 'descending';
  group_by: string | null;
  rank: number;
  hidden: Generated<boolean>;
  changed_at: Timestamp;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface Tables {
  agent_capacities: AgentCapacities;
  agent_presence: AgentPresence;
  agent_skills: AgentSkills;
  agents: Agents;
  api_tokens: ApiTokens;
  attachments: Attachments;
  automatic_mails: AutomaticMails;
  brands: Brands;
  bulk_change_tickets: BulkChangeTickets;
  bulk_changes: BulkChanges;
  checklist_items: ChecklistItems;
  companies: Companies;
  credentials: Credentials;
  custom_fields: CustomFields;
  custom_statuses: CustomStatuses;
  customer_emails: CustomerEmails;
  customer_merges: CustomerMerges;
  customer_phones: CustomerPhones;
  customers: Customers;
  drafts: Drafts;
  dry_run_matches: DryRunMatches;
  dry_runs: DryRuns;
  event_relay: EventRelay;
  events: Events;
  form_brands: FormBrands;
  forms: Forms;
  hand_offs: HandOffs;
  idempotency_keys: IdempotencyKeys;
  inbound_mails: InboundMails;
  incident_answer_tickets: IncidentAnswerTickets;
  incident_answers: IncidentAnswers;
  installation: Installation;
  invitations: Invitations;
  known_words: KnownWords;
  macro_uses: MacroUses;
  macros: Macros;
  mailbox_aliases: MailboxAliases;
  mailboxes: Mailboxes;
  message_mentions: MessageMentions;
  message_moves: MessageMoves;
  messages: Messages;
  migrations: Migrations;
  notification_digests: NotificationDigests;
  notification_settings: NotificationSettings;
  notifications: Notifications;
  organization_domains: OrganizationDomains;
  organizations: Organizations;
  outbox_mails: OutboxMails;
  parked_events: ParkedEvents;
  presence_spells: PresenceSpells;
  push_keys: PushKeys;
  push_subscriptions: PushSubscriptions;
  queue_assignments: QueueAssignments;
  queue_entries: QueueEntries;
  queue_offers: QueueOffers;
  queue_skills: QueueSkills;
  queue_turns: QueueTurns;
  queues: Queues;
  reactions: Reactions;
  recovery_codes: RecoveryCodes;
  requester_moves: RequesterMoves;
  routing_settings: RoutingSettings;
  rule_firings: RuleFirings;
  rule_marks: RuleMarks;
  rule_revisions: RuleRevisions;
  rule_versions: RuleVersions;
  rules: Rules;
  schedules: Schedules;
  search_cursor: SearchCursor;
  service_level_recounts: ServiceLevelRecounts;
  service_policies: ServicePolicies;
  sessions: Sessions;
  side_conversations: SideConversations;
  side_messages: SideMessages;
  sign_in_attempts: SignInAttempts;
  sign_in_links: SignInLinks;
  skills: Skills;
  survey_invitations: SurveyInvitations;
  survey_plans: SurveyPlans;
  survey_responses: SurveyResponses;
  suspended_addresses: SuspendedAddresses;
  tag_changes: TagChanges;
  team_members: TeamMembers;
  teams: Teams;
  ticket_followers: TicketFollowers;
  ticket_links: TicketLinks;
  ticket_metrics: TicketMetrics;
  ticket_reads: TicketReads;
  ticket_targets: TicketTargets;
  ticket_words: TicketWords;
  tickets: Tickets;
  tickets_to_index: TicketsToIndex;
  time_entries: TimeEntries;
  views: Views;
}
