import type { Ctx } from '../../platform/context.ts';
import { setupIsOpen } from '../queries/setup-is-open.ts';
import { makeLink } from './make-link.ts';

/** The one-time link by which the first owner comes in; null when there is an agent already. Each call makes a new one and voids the one before. */
export async function makeSetupLink(ctx: Ctx): Promise<string | null> {
  return (await setupIsOpen(ctx)) ? makeLink(ctx, 'setup', null) : null;
}
