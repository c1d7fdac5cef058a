import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { makeLink } from './make-link.ts';

/** A link that signs an agent in once, within a day, for who has the server's console: the demo, an owner who lost everything. */
export async function makeSignInLink(ctx: Ctx, agentId: number): Promise<string> {
  if (!(await agentActor(ctx, agentId))) notFound('agent');
  return makeLink(ctx, 'sign-in', agentId);
}
