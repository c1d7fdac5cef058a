import type { RouteInput } from '../../../contract/route.ts';
import type { AgentRouting, routingRoutes } from '../../../contract/routing.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { oneAgent } from '../../staff/queries/one-agent.ts';
import { agentRoutingOf } from '../queries/all-agent-routing.ts';
import { checkSkills } from '../queries/all-skills.ts';
import { replaceCapacity, replaceSkillsOf } from '../store.ts';

type Change = RouteInput<typeof routingRoutes.changeAgentRouting>['body'];

/** Changes how much an agent holds at most, and what they can. Refuses agents who only write notes. */
export async function changeAgentRouting(ctx: Ctx, agentId: number, change: Change): Promise<AgentRouting> {
  const before = (await agentRoutingOf(ctx, agentId)) ?? notFound('agent');
  if (change.capacity) await replaceCapacity(ctx, agentId, change.capacity);
  if (change.skillIds) {
    await checkSkills(ctx, change.skillIds);
    await replaceSkillsOf(ctx, agentId, change.skillIds);
  }
  const after = (await agentRoutingOf(ctx, agentId)) ?? notFound('agent');
  const changes = changesBetween(before, after, ['capacity', 'skillIds']);
  if (Object.keys(changes).length === 0) return after;
  const { name } = await oneAgent(ctx, agentId);
  ctx.emit('agent.routing-changed', { id: agentId, name, changes });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return after;
}
