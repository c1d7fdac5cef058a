import type { Ctx } from '../../platform/context.ts';
import { touchApiToken } from '../store.ts';

/** An API token was used: when, for whoever looks over the tokens. */
export async function noteTokenUse(ctx: Ctx, tokenId: number): Promise<void> {
  await touchApiToken(ctx, tokenId);
}
