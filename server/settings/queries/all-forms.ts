import { sql } from 'kysely';
import type { TicketForm } from '../../../contract/forms.ts';
import type { Look } from '../../platform/context.ts';

/** All forms in their order, archived ones too. */
export async function allForms(look: Look): Promise<TicketForm[]> {
  const rows = await rowsOf(look).orderBy('rank').orderBy('id').execute();
  return rows.map(presented);
}

/** One form, archived or not; null when there is none. */
export async function oneForm(look: Look, id: number): Promise<TicketForm | null> {
  const row = await rowsOf(look).where('id', '=', id).executeTakeFirst();
  return row ? presented(row) : null;
}

/** The form that holds for a ticket: the one it names, else the default one; null where the company has none. */
export async function formThatHolds(look: Look, formId: number | null): Promise<TicketForm | null> {
  if (formId !== null) return oneForm(look, formId);
  const row = await rowsOf(look).where('is_default', '=', true).executeTakeFirst();
  return row ? presented(row) : null;
}

function rowsOf(look: Look) {
  return look.db
    .selectFrom('forms')
    .select(['id', 'name', 'customer_name', 'fields', 'is_default', 'rank', 'archived_at'])
    .select(
      sql<number[]>`array(select brand_id from form_brands where form_id = forms.id order by brand_id)`.as('brand_ids'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function presented(row: Row): TicketForm {
  return {
    id: row.id,
    name: row.name,
    customerName: row.customer_name,
    brandIds: row.brand_ids,
    fields: row.fields as TicketForm['fields'],
    isDefault: row.is_default,
    rank: row.rank,
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}
