import { randomBytes } from 'node:crypto';
import type { Invitation } from '../../../contract/identity.ts';
import type { Role } from '../../../contract/permissions.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { checkTeams } from '../../staff/queries/check-teams.ts';
import { mayGiveRole } from '../../staff/queries/may-give-role.ts';
import { oneInvitation } from '../queries/one-invitation.ts';
import { invitationLife } from '../rules/invitation-life.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { insertInvitation, withdrawInvitationsTo } from '../store.ts';

export type NewInvitation = { email: string; name: string; role: Role; teamIds: readonly number[] };

/** Invites an agent by mail. An open invitation to the same address is replaced. Refuses the address of an agent, and a role that the caller may not give. */
export async function inviteAgent(ctx: Ctx, invitation: NewInvitation): Promise<Invitation> {
  mayGiveRole(ctx, invitation.role);
  const { email, name, role } = invitation;
  const agent = await ctx.db.selectFrom('agents').select('id').where('email', '=', email).executeTakeFirst();
  if (agent) refuseField('email', 'email.taken', 'An agent has this mail address already.');
  await checkTeams(ctx, invitation.teamIds);
  await withdrawInvitationsTo(ctx, email);
  const id = await insertInvitation(ctx, {
    email,
    name,
    role,
    team_ids: [...new Set(invitation.teamIds)],
    // Replaced by the job that mails the link: a secret stands in no queue.
    token_hash: tokenHash(randomBytes(32).toString('hex')),
    invited_by: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    invited_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + invitationLife),
  });
  ctx.emit('agent.invited', { invitationId: id, email, role });
  await ctx.enqueue('identity.mail-invitation', { invitationId: id });
  return oneInvitation(ctx, id);
}
