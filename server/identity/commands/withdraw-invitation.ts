import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { oneInvitation } from '../queries/one-invitation.ts';
import { updateInvitation } from '../store.ts';

/** Withdraws an invitation that was not accepted: its link stops working. Withdrawing twice changes nothing. */
export async function withdrawInvitation(ctx: Ctx, id: number): Promise<void> {
  const { state } = await oneInvitation(ctx, id);
  if (state === 'accepted') refuse('conflict', 'invitation.accepted', 'This invitation was accepted.');
  if (state === 'withdrawn') return;
  await updateInvitation(ctx, id, { withdrawn_at: ctx.now });
  ctx.emit('agent.invitation-withdrawn', { invitationId: id });
}
