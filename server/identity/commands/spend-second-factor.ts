import type { Ctx } from '../../platform/context.ts';
import type { KnownCredentials } from '../queries/present-credentials.ts';
import { recoveryCodeHash } from '../rules/recovery-code-hash.ts';
import { totpStep } from '../rules/totp-step.ts';
import { spendRecoveryCode, spendSecondFactorStep } from '../store.ts';

/** Whether a code proves the second factor: of the authenticator app, each time step once, or a recovery code, each once. Uses it up. */
export async function spendSecondFactor(ctx: Ctx, known: KnownCredentials, code: string): Promise<boolean> {
  const secret = known.sealedSecret && ctx.house.keys.open('second-factor', known.sealedSecret);
  const step = secret ? totpStep(secret, code, ctx.now) : null;
  if (step !== null) return spendSecondFactorStep(ctx, known.agentId, step);
  return spendRecoveryCode(ctx, known.agentId, recoveryCodeHash(code));
}
