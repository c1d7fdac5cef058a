import { actingAs, type Ctx } from '../../platform/context.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { endSessions, voidSignInLinks } from '../store.ts';
import { setPassword } from './set-password.ts';

export type PasswordChange = {
  agentId: number;
  hash: string;
  by: 'own' | 'reset-link';
  /** The session that may stay. */
  exceptSession: number | null;
};

/** Puts a new password in place of the old one: other sessions end, reset links on their way stop working, and the agent is told by mail, in case it was somebody else. */
export async function replacePassword(ctx: Ctx, change: PasswordChange): Promise<void> {
  const { agentId } = change;
  await setPassword(ctx, agentId, change.hash);
  await endSessions(ctx, agentId, { except: change.exceptSession });
  await voidSignInLinks(ctx, 'password-reset', agentId);
  const actor = (await agentActor(ctx, agentId)) ?? ctx.actor;
  actingAs(ctx, actor).emit('agent.password-changed', { agentId, by: change.by });
  await ctx.enqueue('identity.mail-password-changed', { agentId });
}
