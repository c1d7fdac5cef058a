import type { Invitation } from '../../../contract/identity.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { mayGiveRole } from '../../staff/queries/may-give-role.ts';
import { oneInvitation } from '../queries/one-invitation.ts';
import { invitationLife } from '../rules/invitation-life.ts';
import { updateInvitation } from '../store.ts';

/** Sends an open or expired invitation again; it is good for a week from now, by its new link only. */
export async function resendInvitation(ctx: Ctx, id: number): Promise<Invitation> {
  const invitation = await oneInvitation(ctx, id);
  mayGiveRole(ctx, invitation.role);
  if (invitation.state === 'accepted' || invitation.state === 'withdrawn')
    refuse('conflict', `invitation.${invitation.state}`, 'This invitation is over.');
  await updateInvitation(ctx, id, { expires_at: new Date(ctx.now.getTime() + invitationLife) });
  ctx.emit('agent.invited', { invitationId: id, email: invitation.email, role: invitation.role });
  await ctx.enqueue('identity.mail-invitation', { invitationId: id });
  return oneInvitation(ctx, id);
}
