import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { addAgent } from '../../staff/commands/add-agent.ts';
import { knownTeams } from '../../staff/queries/known-teams.ts';
import { invitationByToken } from '../queries/invitation-by-token.ts';
import { takeInvitation } from '../store.ts';
import { type OpenedSession, openSession, type Visitor } from './open-session.ts';
import { setPassword } from './set-password.ts';

/** Makes the invited agent, once, and opens a session. Teams that were removed meanwhile are left out. */
export async function joinByInvitation(
  ctx: Ctx,
  joining: { token: string; name: string; hash: string },
  visitor: Visitor,
): Promise<OpenedSession> {
  const invitation = await invitationByToken(ctx, joining.token);
  if (!(await takeInvitation(ctx, invitation.id)))
    refuse('not-found', 'link.spent', 'This invitation does not work any more.');
  const { language, timeZone } = await companyNow(ctx);
  const agentId = await addAgent(ctx, {
    name: joining.name,
    email: invitation.email,
    role: invitation.role,
    teamIds: await knownTeams(ctx, invitation.teamIds),
    language,
    timeZone,
  });
  await setPassword(ctx, agentId, joining.hash);
  return openSession(ctx, agentId, visitor);
}
