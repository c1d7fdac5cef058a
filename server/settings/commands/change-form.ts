import type { formsRoutes, TicketForm } from '../../../contract/forms.ts';
import type { RouteInput } from '../../../contract/route.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { oneForm } from '../queries/all-forms.ts';
import { moveDefaultForm, replaceFormBrands, updateForm } from '../store.ts';
import { refuseUnknownBrands, refuseWrongFields } from './add-form.ts';

export type FormChange = RouteInput<typeof formsRoutes.changeForm>['body'];

/** Changes a form. Refuses to archive the default one, and to make an archived one the default: some form must hold. */
export async function changeForm(ctx: Ctx, id: number, change: FormChange): Promise<TicketForm> {
  const before = (await oneForm(ctx, id)) ?? notFound('form');
  if (change.fields) await refuseWrongFields(ctx, change.fields);
  if (change.brandIds) await refuseUnknownBrands(ctx, change.brandIds);
  const archived = change.archived ?? before.archivedAt !== null;
  if (archived && (before.isDefault || change.isDefault))
    refuse('conflict', 'form.is-default', 'Make another form the default one first.');
  await updateForm(ctx, id, {
    name: change.name ?? before.name,
    customer_name: change.customerName ?? before.customerName,
    fields: JSON.stringify(change.fields ?? before.fields),
    rank: change.rank ?? before.rank,
    archived_at: archived ? (before.archivedAt ?? ctx.now) : null,
  });
  if (change.brandIds) await replaceFormBrands(ctx, id, [...new Set(change.brandIds)]);
  if (change.isDefault && !before.isDefault) await moveDefaultForm(ctx, id);
  const after = (await oneForm(ctx, id)) ?? notFound('form');
  const told = ['name', 'customerName', 'brandIds', 'fields', 'isDefault', 'rank', 'archivedAt'] as const;
  const changes = changesBetween(before, after, told);
  if (Object.keys(changes).length > 0) ctx.emit('form.changed', { id, name: after.name, changes });
  return after;
}
