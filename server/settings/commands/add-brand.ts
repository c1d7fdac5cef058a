import type { Brand } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { oneBrand } from '../queries/one-brand.ts';
import { refuseUnknownSchedule } from '../queries/refuse-unknown-schedule.ts';
import { insertBrand } from '../store.ts';

type NewBrand = {
  name: string;
  signature: string;
  accent: string;
  scheduleId?: number | null;
  tellsHandOffs?: boolean;
};

/** Adds a brand. Refuses a schedule that is not there. */
export async function addBrand(ctx: Ctx, brand: NewBrand): Promise<Brand> {
  const { scheduleId = null, tellsHandOffs = true, ...same } = brand;
  if (scheduleId !== null) await refuseUnknownSchedule(ctx, scheduleId);
  const id = await insertBrand(ctx, { ...same, schedule_id: scheduleId, tells_hand_offs: tellsHandOffs });
  ctx.emit('brand.added', { id, name: brand.name });
  return oneBrand(ctx, id);
}
