import type { ApiToken } from '../../../contract/identity.ts';
import type { Ctx } from '../../platform/context.ts';
import { addToken, type NewToken } from './add-token.ts';

type Once = <T>(ctx: Ctx, work: () => Promise<T>) => Promise<T>;

/** Makes a token once for each Idempotency-Key. The answer that is kept for a repeat holds the secret encrypted: in the clear it stands nowhere. */
export async function addTokenOnce(ctx: Ctx, token: NewToken, once: Once): Promise<ApiToken & { secret: string }> {
  const purpose = 'token-answer';
  const { sealed, ...made } = await once(ctx, async () => {
    const { secret, ...rest } = await addToken(ctx, token);
    return { ...rest, sealed: ctx.house.keys.seal(purpose, secret) };
  });
  return { ...made, secret: ctx.house.keys.open(purpose, sealed) };
}
