import type { Ctx } from '../../platform/context.ts';
import { agentByEmail } from '../../staff/queries/agent-by-email.ts';

/** Somebody forgot a password. Does the same work whether the address is an agent's or not (the job of nobody ends at once), so that neither the answer nor its time tells. */
export async function askForReset(ctx: Ctx, email: string): Promise<void> {
  const agent = await agentByEmail(ctx, email);
  await ctx.enqueue('identity.mail-reset-link', { agentId: agent?.id ?? 0 });
}
