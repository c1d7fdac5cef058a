import type { RouteInput } from '../../../contract/route.ts';
import type { Queue, routingRoutes } from '../../../contract/routing.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuseField } from '../../platform/refuse.ts';
import { checkConditions } from '../../tickets/queries/check-conditions.ts';
import { allQueues, oneQueue } from '../queries/all-queues.ts';
import { checkSkills } from '../queries/all-skills.ts';
import { forgetQueues } from '../queries/queues-now.ts';
import { deleteQueue, insertQueue, replaceQueueSkills, updateQueue } from '../store.ts';

type NewQueue = RouteInput<typeof routingRoutes.addQueue>['body'];
type QueueChange = RouteInput<typeof routingRoutes.changeQueue>['body'];

/** Adds a queue behind the others. Refuses conditions that no rule can ask, unknown teams and skills. */
export async function addQueue(ctx: Ctx, body: NewQueue): Promise<Queue> {
  await refuseWrong(ctx, body);
  const id = await insertQueue(ctx, {
    name: body.name,
    conditions: JSON.stringify(body.conditions),
    team_id: body.teamId,
    strategy: body.strategy,
    mode: body.mode,
    offer_seconds: body.offerSeconds,
    paused: body.paused,
  });
  await replaceQueueSkills(ctx, id, body.skillIds);
  ctx.emit('queue.added', { id, name: body.name });
  await fileAgain(ctx);
  return (await oneQueue(ctx, id)) ?? notFound('queue');
}

/** Changes what is given; refuses as adding does. What waits is put in its place again. */
export async function changeQueue(ctx: Ctx, id: number, change: QueueChange): Promise<Queue> {
  const before = (await oneQueue(ctx, id)) ?? notFound('queue');
  await refuseWrong(ctx, change);
  const { skillIds, ...rest } = change;
  const wish = { ...before, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
  await updateQueue(ctx, id, {
    name: wish.name,
    conditions: JSON.stringify(wish.conditions),
    team_id: wish.teamId,
    strategy: wish.strategy,
    mode: wish.mode,
    offer_seconds: wish.offerSeconds,
    paused: wish.paused,
  });
  if (skillIds) await replaceQueueSkills(ctx, id, skillIds);
  const after = (await oneQueue(ctx, id)) ?? notFound('queue');
  const told = ['name', 'conditions', 'teamId', 'skillIds', 'strategy', 'mode', 'offerSeconds', 'paused'] as const;
  const changes = changesBetween(before, after, told);
  if (Object.keys(changes).length === 0) return after;
  ctx.emit('queue.changed', { id, name: after.name, changes });
  if (changes['conditions']) await fileAgain(ctx);
  else ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return after;
}

/** Removes a queue; what waited in it goes to the next one that holds. */
export async function removeQueue(ctx: Ctx, id: number): Promise<void> {
  const { name } = (await oneQueue(ctx, id)) ?? notFound('queue');
  await deleteQueue(ctx, id);
  ctx.emit('queue.removed', { id, name });
  await fileAgain(ctx);
}

/** Puts the queues in this order. Refuses unless each is named once. */
export async function orderQueues(ctx: Ctx, ids: readonly number[]): Promise<Queue[]> {
  const known = await allQueues(ctx);
  const wanted = new Set(ids);
  if (ids.length !== known.length || wanted.size !== ids.length || !known.every(({ id }) => wanted.has(id)))
    refuseField('ids', 'queues.incomplete', 'Name every queue exactly once.');
  for (const [at, id] of ids.entries()) await updateQueue(ctx, id, { rank: at + 1 });
  ctx.emit('queue.reordered', { changes: { order: { from: known.map(({ id }) => id), to: ids } } });
  await fileAgain(ctx);
  return allQueues(ctx);
}

async function fileAgain(ctx: Ctx): Promise<void> {
  forgetQueues(ctx);
  await ctx.enqueue('routing.file-again', {}, { singletonKey: 'all' });
}

async function refuseWrong(ctx: Ctx, { conditions, teamId, skillIds }: QueueChange): Promise<void> {
  if (conditions) await checkConditions(ctx, conditions, { place: 'rule', path: 'body.conditions' });
  if (skillIds) await checkSkills(ctx, skillIds);
  if (!teamId) return;
  const team = await ctx.db.selectFrom('teams').select('id').where('id', '=', teamId).executeTakeFirst();
  if (!team) refuseField('teamId', 'team.unknown', 'There is no such team.');
}
