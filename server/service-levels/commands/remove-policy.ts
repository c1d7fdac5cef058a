import type { Ctx } from '../../platform/context.ts';
import { onePolicy } from '../queries/all-policies.ts';
import { updatePolicy } from '../store.ts';

/** Removes a policy: it promises nothing more. What it measured keeps its name in the reports. */
export async function removePolicy(ctx: Ctx, id: number): Promise<void> {
  const { name } = await onePolicy(ctx, id);
  await updatePolicy(ctx, id, { removed_at: ctx.now, schedule_id: null });
  ctx.emit('service-policy.removed', { id, name });
}
