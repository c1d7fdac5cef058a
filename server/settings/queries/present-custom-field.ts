import type { CustomField } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of custom fields as `presentCustomField` takes them. */
export function customFieldRows(look: Look) {
  return look.db
    .selectFrom('custom_fields')
    .select(['id', 'owner', 'key', 'label', 'type', 'options', 'pattern', 'rank', 'archived_at']);
}

/** The only place where a row becomes a custom field on the wire. */
export function presentCustomField({
  archived_at,
  ...row
}: Omit<CustomField, 'archivedAt'> & { archived_at: Date | null }): CustomField {
  return { ...row, archivedAt: archived_at?.toISOString() ?? null };
}
