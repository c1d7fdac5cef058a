import { addToken } from '../server/identity/commands/add-token.ts';
import { setPassword } from '../server/identity/commands/set-password.ts';
import { setUpCompany } from '../server/identity/commands/set-up-company.ts';
import { passwordHash } from '../server/identity/rules/password-hash.ts';
import type { Ctx } from '../server/platform/context.ts';
import { addAgent } from '../server/staff/commands/add-agent.ts';
import { addTeam } from '../server/staff/commands/add-team.ts';

/** Everybody's password. */
export const castPassword = 'a long spring evening';

type Member = { name: string; role: 'admin' | 'lead' | 'agent' | 'light-agent'; teams: TeamKey[]; limited?: true };
const members = {
  noor: { name: 'Noor Haddad', role: 'admin', teams: [] },
  lena: { name: 'Lena Vogt', role: 'lead', teams: ['orders', 'plantCare'] },
  tomas: { name: 'Tomás Rivera', role: 'agent', teams: ['orders'] },
  priya: { name: 'Priya Nair', role: 'agent', teams: ['plantCare'], limited: true },
  sam: { name: 'Sam Okafor', role: 'light-agent', teams: ['wholesale'] },
} as const satisfies Record<string, Readonly<Member> | object>;
const teamNames = { orders: 'Orders', plantCare: 'Plant care', wholesale: 'Wholesale' } as const;

type TeamKey = keyof typeof teamNames;
export type AgentKey = 'maya' | keyof typeof members;
export type CastAgent = { id: number; name: string; email: string; token: string };
export type Cast = { agents: Record<AgentKey, CastAgent>; teams: Record<TeamKey, number>; brandId: number };

/** Sets the company Fern & Clay up with its people, through the real commands. Each has an API token with all scopes. */
export async function makeCast(ctx: Ctx): Promise<Cast> {
  const owner = { name: 'Maya Fern', email: 'maya@fernandclay.example', password: castPassword };
  const { agentId } = await setUpCompany(ctx, { company: 'Fern & Clay', ...owner });
  const teams = {} as Cast['teams'];
  for (const key of Object.keys(teamNames) as TeamKey[])
    teams[key] = (await addTeam(ctx, { name: teamNames[key], agentIds: [] })).id;
  const agents = { maya: { id: agentId, name: owner.name, email: owner.email, token: '' } } as Cast['agents'];
  const hash = await passwordHash(castPassword, Buffer.alloc(16, 7));
  for (const [key, member] of Object.entries(members) as [AgentKey, Member][]) {
    const email = `${key}@fernandclay.example`;
    const teamIds = member.teams.map((team) => teams[team]);
    const { name, role, limited = false } = member;
    const id = await addAgent(ctx, { name, email, role, teamIds, limitedToTeams: limited });
    await setPassword(ctx, id, hash);
    agents[key] = { id, name, email, token: '' };
  }
  for (const agent of Object.values(agents)) {
    const made = await addToken(ctx, { agentId: agent.id, name: 'tests', scopes: ['read', 'write', 'admin'] });
    agent.token = made.secret;
  }
  const brand = await ctx.db.selectFrom('brands').select('id').where('is_default', '=', true).executeTakeFirstOrThrow();
  return { agents, teams, brandId: brand.id };
}
