import { type Permission, permissions, roleHolds } from '../../../contract/permissions.ts';
import type { Me } from '../../../contract/staff.ts';
import type { AgentActor, Look } from '../../platform/context.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { oneAgent } from '../../staff/queries/one-agent.ts';

/** Who is signed in, and everything a screen needs to know about them. */
export async function me(look: Look, actor: AgentActor): Promise<Me> {
  const [agent, own, company] = await Promise.all([
    oneAgent(look, actor.id),
    profile(look, actor.id),
    companyNow(look),
  ]);
  return {
    agent: { ...agent, ...own },
    permissions: (Object.keys(permissions) as Permission[]).filter((name) => roleHolds(agent.role, name)),
    company,
  };
}

async function profile(look: Look, agentId: number) {
  const row = await look.db
    .selectFrom('agents')
    .leftJoin('credentials', 'credentials.agent_id', 'agents.id')
    .select(['language', 'time_zone', 'theme', 'second_factor_confirmed_at'])
    .where('agents.id', '=', agentId)
    .executeTakeFirstOrThrow();
  const { language, time_zone: timeZone, theme } = row;
  return { language, timeZone, theme, hasSecondFactor: row.second_factor_confirmed_at !== null };
}
