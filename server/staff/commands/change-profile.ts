import type { AgentActor, Ctx } from '../../platform/context.ts';
import { updateAgent } from '../store.ts';

export type ProfileChange = {
  name?: string | undefined;
  language?: string | undefined;
  timeZone?: string | undefined;
  theme?: 'system' | 'light' | 'dark' | undefined;
};

/** Changes the own profile. A new name is news for colleagues; language, zone and theme are nobody else's business. */
export async function changeProfile(ctx: Ctx, actor: AgentActor, change: ProfileChange): Promise<void> {
  const { name, language, timeZone, theme } = change;
  const columns = {
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(theme !== undefined && { theme }),
  };
  if (Object.keys(columns).length > 0) await updateAgent(ctx, actor.id, columns);
  if (name !== undefined && name !== actor.name)
    ctx.emit('agent.changed', { agentId: actor.id, changes: { name: { from: actor.name, to: name } } });
}
