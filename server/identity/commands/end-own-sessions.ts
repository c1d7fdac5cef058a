import type { AgentActor, Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { endSessions } from '../store.ts';

/** Ends one own session, or every one. Another's session is not there. */
export async function endOwnSessions(ctx: Ctx, actor: AgentActor, only?: number): Promise<void> {
  const ended = await endSessions(ctx, actor.id, only === undefined ? {} : { only });
  if (only !== undefined && ended === 0) notFound('session');
}
