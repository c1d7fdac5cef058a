import { randomBytes } from 'node:crypto';
import type { AgentActor, Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { credentialsOf } from '../queries/credentials-of.ts';
import { recoveryCodeHash } from '../rules/recovery-code-hash.ts';
import { totpStep } from '../rules/totp-step.ts';
import { replaceRecoveryCodes, spendSecondFactorStep, updateCredentials } from '../store.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Switches the second factor on when the code proves that the app has the secret. Answers ten recovery codes, kept only as hashes. */
export async function confirmSecondFactor(ctx: Ctx, actor: AgentActor, code: string): Promise<string[]> {
  const known = await credentialsOf(ctx, actor.id);
  if (known.hasSecondFactor) refuse('conflict', 'second-factor.on', 'The second factor is on already.');
  if (!known.sealedSecret) refuse('conflict', 'second-factor.not-started', 'Start with a new secret.');
  const step = totpStep(ctx.house.keys.open('second-factor', known.sealedSecret), code, ctx.now);
  if (step === null || !(await spendSecondFactorStep(ctx, actor.id, step)))
    refuseField('code', 'second-factor.code-wrong', 'That code does not match.');
  await updateCredentials(ctx, actor.id, { second_factor_confirmed_at: ctx.now });
  const codes = Array.from({ length: 10 }, recoveryCode);
  await replaceRecoveryCodes(ctx, actor.id, codes.map(recoveryCodeHash));
  ctx.emit('agent.second-factor-changed', { agentId: actor.id, on: true });
  return codes;
}

/** Sixteen letters of base32: 80 random bits, in groups that can be read aloud. */
function recoveryCode(): string {
  const signs = [...randomBytes(16)].map((byte) => letters[byte % 32]).join('');
  return (signs.match(/.{4}/g) ?? []).join('-');
}
