import type { Ctx } from '../../platform/context.ts';
import { attemptMemory } from '../rules/sign-in-wait.ts';
import { deleteOutlived } from '../store.ts';

const month = 30 * 24 * 60 * 60 * 1000;

/** Forgets failed attempts after a day, and sessions and links a month after they ended by themselves. */
export async function tidyIdentity(ctx: Ctx): Promise<void> {
  await deleteOutlived(ctx, {
    attempts: new Date(ctx.now.getTime() - attemptMemory),
    sessions: new Date(ctx.now.getTime() - month),
  });
}
