import type { RouteInput } from '../../../contract/route.ts';
import type { routingRoutes, Skill } from '../../../contract/routing.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuseField } from '../../platform/refuse.ts';
import { checkAgents } from '../../staff/queries/check-agents.ts';
import { oneSkill } from '../queries/all-skills.ts';
import { deleteSkill, insertSkill, replaceSkilled, updateSkill } from '../store.ts';

type NewSkill = RouteInput<typeof routingRoutes.addSkill>['body'];
type SkillChange = RouteInput<typeof routingRoutes.changeSkill>['body'];

/** Adds a skill. Refuses a name that is taken, and unknown agents. */
export async function addSkill(ctx: Ctx, { name, tags, languages, agentIds }: NewSkill): Promise<Skill> {
  await checkAgents(ctx, agentIds);
  const id = await insertSkill(ctx, { name, tags, languages });
  if (id === null) nameTaken();
  await replaceSkilled(ctx, id, agentIds);
  ctx.emit('skill.added', { id, name });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return (await oneSkill(ctx, id)) ?? notFound('skill');
}

/** Changes what is given; lists replace those that stood. Refuses as adding does. */
export async function changeSkill(ctx: Ctx, id: number, change: SkillChange): Promise<Skill> {
  const before = (await oneSkill(ctx, id)) ?? notFound('skill');
  if (change.agentIds) await checkAgents(ctx, change.agentIds);
  if (change.name && change.name !== before.name) await refuseTaken(ctx, change.name);
  const { name = before.name, tags = before.tags, languages = before.languages } = change;
  await updateSkill(ctx, id, { name, tags, languages });
  if (change.agentIds) await replaceSkilled(ctx, id, change.agentIds);
  const after = (await oneSkill(ctx, id)) ?? notFound('skill');
  const changes = changesBetween(before, after, ['name', 'tags', 'languages', 'agentIds']);
  if (Object.keys(changes).length > 0) ctx.emit('skill.changed', { id, name: after.name, changes });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return after;
}

/** Removes a skill: nobody has it and nothing needs it any more. */
export async function removeSkill(ctx: Ctx, id: number): Promise<void> {
  const { name } = (await oneSkill(ctx, id)) ?? notFound('skill');
  await deleteSkill(ctx, id);
  ctx.emit('skill.removed', { id, name });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
}

async function refuseTaken(ctx: Ctx, name: string): Promise<void> {
  if (await ctx.db.selectFrom('skills').select('id').where('name', '=', name).executeTakeFirst()) nameTaken();
}

function nameTaken(): never {
  refuseField('name', 'skill.name-taken', 'There is a skill of this name already.');
}
