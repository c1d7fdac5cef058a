import type { CustomStatus, formsRoutes } from '../../../contract/forms.ts';
import type { RouteInput } from '../../../contract/route.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { allCustomStatuses } from '../queries/all-custom-statuses.ts';
import { clearDefaultStatus, updateCustomStatus } from '../store.ts';
import { refuseTakenLabel } from './add-custom-status.ts';

export type CustomStatusChange = RouteInput<typeof formsRoutes.changeCustomStatus>['body'];

/** Changes a status. Archived it is no default any more and is not offered, but stays on the tickets that have it. */
export async function changeCustomStatus(ctx: Ctx, id: number, change: CustomStatusChange): Promise<CustomStatus> {
  const all = await allCustomStatuses(ctx);
  const before = all.find((each) => each.id === id) ?? notFound('custom-status');
  const after = changed(ctx, before, change);
  const others = all.filter((each) => each.category === before.category && each.id !== id);
  if (after.archivedAt === null && (change.label !== undefined || before.archivedAt !== null))
    refuseTakenLabel(others, after.label);
  if (after.isDefault && !before.isDefault) await clearDefaultStatus(ctx, before.category);
  await updateCustomStatus(ctx, id, {
    label: after.label,
    customer_label: after.customerLabel,
    rank: after.rank,
    is_default: after.isDefault,
    archived_at: after.archivedAt,
  });
  const changes = changesBetween(before, after, ['label', 'customerLabel', 'rank', 'isDefault', 'archivedAt']);
  if (Object.keys(changes).length > 0) ctx.emit('custom-status.changed', { id, name: after.label, changes });
  return after;
}

function changed(ctx: Ctx, before: CustomStatus, change: CustomStatusChange): CustomStatus {
  const { archived, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const archivedAt = archived === undefined ? before.archivedAt : archivedSince(ctx, before, archived);
  const after: CustomStatus = { ...before, ...given, archivedAt };
  return archivedAt === null ? after : { ...after, isDefault: false };
}

/** Archiving twice does not make it later. */
function archivedSince(ctx: Ctx, before: CustomStatus, archived: boolean): string | null {
  return archived ? (before.archivedAt ?? ctx.now.toISOString()) : null;
}
