import type { Ctx } from '../../platform/context.ts';
import { retryParkedEvent } from '../../platform/events/parked-events.ts';
import { notFound } from '../../platform/refuse.ts';

/** An administrator asks for another try of a set-aside event now. One that only waits behind another cannot be tried before it. */
export async function retrySetAsideEvent(ctx: Ctx, id: number): Promise<void> {
  const retried = await retryParkedEvent(ctx, id);
  if (!retried) notFound('set-aside-event');
  ctx.emit('spine.event-retried', retried);
  ctx.afterCommit(() => ctx.house.wake('parked'));
}
