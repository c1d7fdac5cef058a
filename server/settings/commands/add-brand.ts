import type { Brand } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { oneBrand } from '../queries/one-brand.ts';
import { refuseUnknownSchedule } from '../queries/refuse-unknown-schedule.ts';
import { insertBrand } from '../store.ts';

type NewBrand = { name: string; signature: string; accent: string; scheduleId?: number | null };

/** Adds a brand. Refuses a schedule that is not there. */
export async function addBrand(ctx: Ctx, brand: NewBrand): Promise<Brand> {
  const { scheduleId = null, ...same } = brand;
  if (scheduleId !== null) await refuseUnknownSchedule(ctx, scheduleId);
  const id = await insertBrand(ctx, { ...same, schedule_id: scheduleId });
  ctx.emit('brand.added', { id, name: brand.name });
  return oneBrand(ctx, id);
}
