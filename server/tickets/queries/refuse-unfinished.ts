import { type FormValues, missingFields } from '../../../contract/form-rules.ts';
import type { TicketForm } from '../../../contract/forms.ts';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { formThatHolds } from '../../settings/queries/all-forms.ts';

/**
 * Refuses `invalid form.incomplete` to solve a ticket whose form still misses something, each field by its path. It reads the
 * ticket as it stands in this transaction, so that what the same call has filled in counts.
 */
export async function refuseUnfinished(look: Look, ticket: { id: number; form_id: number | null }): Promise<void> {
  const form = await formThatHolds(look, ticket.form_id);
  if (!form?.fields.some((field) => field.required !== 'never')) return;
  const row = await look.db
    .selectFrom('tickets')
    .select(['priority', 'type', 'due_at', 'assignee_id', 'team_id', 'tags', 'custom_values'])
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow();
  await refuseMissing(look, form, 'solving', formValues(row));
}

/** Refuses `invalid form.incomplete` when fields of a form that must be filled by now are not. */
export async function refuseMissing(
  look: Look,
  form: TicketForm,
  moment: 'beginning' | 'solving',
  values: FormValues,
): Promise<void> {
  const missing = await living(look, missingFields(form.fields, values, moment));
  if (missing.length === 0) return;
  const [code, message] =
    moment === 'solving'
      ? ['form.needed-before-solving', 'is needed before the ticket is solved']
      : ['form.needed', 'is needed'];
  refuse('invalid', 'form.incomplete', 'The form of this ticket still misses something.', {
    fields: missing.map((field) => ({ path: `body.${pathOf(field)}`, code, message })),
  });
}

/** What a ticket holds, by the names of forms. */
export function formValues(row: {
  priority: string | null;
  type: string | null;
  due_at: Date | null;
  assignee_id: number | null;
  team_id: number | null;
  tags: readonly string[];
  custom_values: unknown;
}): FormValues {
  const custom = Object.entries(row.custom_values as CustomValues).map(([key, value]) => [`cf.${key}`, value]);
  return {
    priority: row.priority,
    type: row.type,
    due: row.due_at?.toISOString() ?? null,
    assignee: row.assignee_id,
    team: row.team_id,
    tag: row.tags,
    ...Object.fromEntries(custom),
  };
}

/** A field that was archived since cannot be filled any more and so holds nobody up. */
async function living(look: Look, fields: readonly string[]): Promise<string[]> {
  const keys = fields.filter((field) => field.startsWith('cf.')).map((field) => field.slice(3));
  if (keys.length === 0) return [...fields];
  const rows = await look.db
    .selectFrom('custom_fields')
    .select('key')
    .where('owner', '=', 'ticket')
    .where('key', 'in', keys)
    .where('archived_at', 'is', null)
    .execute();
  const alive = new Set(rows.map((row) => `cf.${row.key}`));
  return fields.filter((field) => !field.startsWith('cf.') || alive.has(field));
}

const paths: Readonly<Record<string, string>> = { due: 'dueAt', assignee: 'assigneeId', team: 'teamId', tag: 'tags' };

function pathOf(field: string): string {
  return field.startsWith('cf.') ? `customFields.${field.slice(3)}` : (paths[field] ?? field);
}
