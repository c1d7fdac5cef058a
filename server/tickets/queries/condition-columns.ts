import { type RawBuilder, sql } from 'kysely';
import type { ConditionField } from '../../../contract/conditions.ts';
import type { ResolvedCondition } from '../../../contract/resolve-conditions.ts';

/** Where each field of the conditions stands in the database, seen by one reader. */
const columns: Record<ConditionField, (meId: number) => RawBuilder<unknown>> = {
  status: () => sql`tickets.status`,
  'custom-status': () => sql`tickets.custom_status_id`,
  priority: () => sql`tickets.priority`,
  type: () => sql`tickets.type`,
  channel: () => sql`tickets.channel`,
  assignee: () => sql`tickets.assignee_id`,
  team: () => sql`tickets.team_id`,
  brand: () => sql`tickets.brand_id`,
  requester: () => sql`tickets.requester_id`,
  organization: () => sql`(select organization_id from customers where customers.id = tickets.requester_id)`,
  form: () => sql`tickets.form_id`,
  problem: () => sql`tickets.problem_id`,
  'time-spent': () => sql`(tickets.time_spent / 60)::integer`,
  tag: () => sql`tickets.tags`,
  subject: () => sql`tickets.subject`,
  rating: () => sql`tickets.rating`,
  created: () => sql`tickets.created_at`,
  updated: () => sql`tickets.updated_at`,
  solved: () => sql`tickets.solved_at`,
  due: () => sql`tickets.due_at`,
  'next-due': () => sql`tickets.next_due_at`,
  'target-state': () => sql`tickets.next_due_state`,
  target: () => sql`tickets.next_due_kind`,
  waiting: () => sql`tickets.waiting_since`,
  'status-since': () => sql`tickets.status_since`,
  // Set aside until the customer writes is set aside for ever; nothing is there only where a ticket is awake.
  'snoozed-until': () =>
    sql`case when tickets.snoozed_at is not null then coalesce(tickets.snoozed_until, timestamptz '9999-12-31 00:00:00+00') end`,
  'slow-lane': () => sql`(tickets.slow_lane_since is not null)`,
  spam: () => sql`tickets.is_spam`,
  deleted: () => sql`(tickets.deleted_at is not null)`,
  'has-attachment': () => sql`exists (
    select from messages join attachments on attachments.message_id = messages.id
    where messages.ticket_id = tickets.id and not attachments.inline)`,
  unread: (meId) => sql`(coalesce(tickets.last_message_id, 0) > coalesce((
    select message_id from ticket_reads where ticket_reads.ticket_id = tickets.id and ticket_reads.agent_id = ${meId}), 0))`,
  following: (meId) => sql`exists (
    select from ticket_followers where ticket_followers.ticket_id = tickets.id and ticket_followers.agent_id = ${meId})`,
  words: () => sql`(select words from ticket_words where ticket_words.ticket_id = tickets.id)`,
};

/** The expression that holds what a condition asks for, in the type of its kind. */
export function columnOf(
  { field, kind }: Pick<ResolvedCondition, 'field' | 'kind'>,
  meId: number,
): RawBuilder<unknown> {
  if (!field.startsWith('cf.')) return columns[field as ConditionField](meId);
  const key = field.slice(3);
  if (kind === 'number') return sql`(tickets.custom_values ->> ${key})::numeric`;
  if (kind === 'flag') return sql`(tickets.custom_values ->> ${key})::boolean`;
  if (kind === 'set')
    return sql`(select array_agg(lower(each)) from jsonb_array_elements_text(nullif(tickets.custom_values -> ${key}, 'null')) as each)`;
  return sql`(tickets.custom_values ->> ${key})`;
}
