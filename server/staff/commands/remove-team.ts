import type { Ctx } from '../../platform/context.ts';
import { oneTeam } from '../queries/one-team.ts';
import { deleteTeam } from '../store.ts';

/** Removes a team. Its tickets stay, without a team: the room of the tickets hears of it. */
export async function removeTeam(ctx: Ctx, id: number): Promise<void> {
  const { name } = await oneTeam(ctx, id);
  await deleteTeam(ctx, id);
  ctx.emit('team.removed', { id, name });
}
