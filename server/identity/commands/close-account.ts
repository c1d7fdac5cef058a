import type { Ctx } from '../../platform/context.ts';
import { endSessions, revokeApiTokens, voidSignInLinks } from '../store.ts';

/** Whatever a deactivated agent could come in with ends for good, so that nothing of it revives when the agent comes back. */
export async function closeAccount(ctx: Ctx, agentId: number): Promise<void> {
  await endSessions(ctx, agentId);
  await revokeApiTokens(ctx, { agentId });
  await voidSignInLinks(ctx, 'password-reset', agentId);
  await voidSignInLinks(ctx, 'sign-in', agentId);
}
