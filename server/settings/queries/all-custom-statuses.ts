import { sql } from 'kysely';
import { type CustomStatus, statusCategories } from '../../../contract/forms.ts';
import type { Look } from '../../platform/context.ts';

/** All custom statuses, by category and in their order, archived ones too. */
export async function allCustomStatuses(look: Look): Promise<CustomStatus[]> {
  const rows = await rowsOf(look)
    .orderBy(sql`array_position(${[...statusCategories]}::text[], category)`)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return rows.map(presented);
}

/** One custom status, archived or not; null when there is none. */
export async function oneCustomStatus(look: Look, id: number): Promise<CustomStatus | null> {
  const row = await rowsOf(look).where('id', '=', id).executeTakeFirst();
  return row ? presented(row) : null;
}

/** The custom status that tickets get which come into a category without a wish; null where the company has chosen none. */
export async function defaultCustomStatus(
  look: Look,
  category: CustomStatus['category'],
): Promise<{ id: number; name: string } | null> {
  const row = await look.db
    .selectFrom('custom_statuses')
    .select(['id', 'label as name'])
    .where('category', '=', category)
    .where('is_default', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

function rowsOf(look: Look) {
  return look.db
    .selectFrom('custom_statuses')
    .select(['id', 'category', 'label', 'customer_label', 'rank', 'is_default', 'archived_at']);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function presented(row: Row): CustomStatus {
  return {
    id: row.id,
    category: row.category,
    label: row.label,
    customerLabel: row.customer_label,
    rank: row.rank,
    isDefault: row.is_default,
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}
