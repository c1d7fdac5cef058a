import type { Brand } from '../../../contract/settings.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { oneBrand } from '../queries/one-brand.ts';
import { refuseUnknownSchedule } from '../queries/refuse-unknown-schedule.ts';
import { moveDefaultBrand, updateBrand } from '../store.ts';

export type BrandChange = {
  name?: string | undefined;
  signature?: string | undefined;
  accent?: string | undefined;
  isDefault?: true | undefined;
  scheduleId?: number | null | undefined;
  tellsHandOffs?: boolean | undefined;
};

/** Changes a brand; `isDefault` makes it the one that answers where none was chosen, in place of the one before. */
export async function changeBrand(ctx: Ctx, id: number, change: BrandChange): Promise<Brand> {
  const before = await oneBrand(ctx, id);
  const { isDefault, scheduleId, tellsHandOffs, ...rest } = change;
  if (scheduleId) await refuseUnknownSchedule(ctx, scheduleId);
  const wished = { ...rest, schedule_id: scheduleId, tells_hand_offs: tellsHandOffs };
  const columns = Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
  if (Object.keys(columns).length > 0) await updateBrand(ctx, id, columns);
  if (isDefault && !before.isDefault) await moveDefaultBrand(ctx, id);
  const after = await oneBrand(ctx, id);
  const told = ['name', 'signature', 'accent', 'isDefault', 'scheduleId', 'tellsHandOffs'] as const;
  const changes = changesBetween(before, after, told);
  if (Object.keys(changes).length > 0) ctx.emit('brand.changed', { id, name: after.name, changes });
  return after;
}
