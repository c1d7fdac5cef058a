import type { DeliveryState } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { noteInvitationDelivered } from '../store.ts';

/** Keeps whether an invitation went out; one that came back counts as not delivered. Most messages carry none. */
export async function noteDelivery(ctx: Ctx, messageId: number, state: DeliveryState): Promise<void> {
  if (state === 'sent' || state === 'delivered') await noteInvitationDelivered(ctx, messageId, ctx.now);
  if (state === 'bounced' || state === 'failed') await noteInvitationDelivered(ctx, messageId, null);
}
