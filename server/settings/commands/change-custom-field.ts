import type { CustomField } from '../../../contract/settings.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { oneCustomField } from '../queries/one-custom-field.ts';
import { refuseWrongDefinition } from '../rules/refuse-wrong-definition.ts';
import { updateCustomField } from '../store.ts';

export type CustomFieldChange = {
  label?: string | undefined;
  options?: string[] | undefined;
  pattern?: string | null | undefined;
  rank?: number | undefined;
  archived?: boolean | undefined;
};

/** Changes label, options, pattern or order of a field; archives and restores it. Values that were written before stay as they are. */
export async function changeCustomField(ctx: Ctx, id: number, change: CustomFieldChange): Promise<CustomField> {
  const before = await oneCustomField(ctx, id);
  const { archived, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  refuseWrongDefinition({ ...before, ...given });
  const columns = { ...given, ...(archived !== undefined && { archived_at: archivedAt(ctx, before, archived) }) };
  if (Object.keys(columns).length > 0) await updateCustomField(ctx, id, columns);
  const after = await oneCustomField(ctx, id);
  const changes = changesBetween(before, after, ['label', 'options', 'pattern', 'rank', 'archivedAt']);
  if (Object.keys(changes).length > 0) ctx.emit('custom-field.changed', { id, name: after.label, changes });
  return after;
}

/** Archiving twice does not make it later. */
function archivedAt(ctx: Ctx, before: CustomField, archived: boolean): Date | string | null {
  return archived ? (before.archivedAt ?? ctx.now) : null;
}
