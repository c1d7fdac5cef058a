import type { AgentActor, Ctx } from '../../platform/context.ts';
import { credentialsOf } from '../queries/credentials-of.ts';
import { replaceRecoveryCodes, updateCredentials } from '../store.ts';

/** Switches the second factor off; secret and recovery codes go. */
export async function dropSecondFactor(ctx: Ctx, actor: AgentActor): Promise<void> {
  const { hasSecondFactor } = await credentialsOf(ctx, actor.id);
  await updateCredentials(ctx, actor.id, {
    second_factor_secret: null,
    second_factor_confirmed_at: null,
    second_factor_last_step: null,
  });
  await replaceRecoveryCodes(ctx, actor.id, []);
  if (hasSecondFactor) ctx.emit('agent.second-factor-changed', { agentId: actor.id, on: false });
}
