import { addMailbox } from '../server/channels/commands/add-mailbox.ts';
import { addCustomer } from '../server/customers/commands/add-customer.ts';
import { addOrganization } from '../server/customers/commands/add-organization.ts';
import { type AgentActor, actingAs, at, type Ctx } from '../server/platform/context.ts';
import { addBrand } from '../server/settings/commands/add-brand.ts';
import { changeBrand } from '../server/settings/commands/change-brand.ts';
import { changeCompany } from '../server/settings/commands/change-company.ts';
import { defaultBrand } from '../server/settings/queries/default-brand.ts';
import { addAgent } from '../server/staff/commands/add-agent.ts';
import { addTeam } from '../server/staff/commands/add-team.ts';
import { changeTeam } from '../server/staff/commands/change-team.ts';
import { agentActor } from '../server/staff/queries/agent-actor.ts';
import type { SamplePlan } from './plan.ts';

/** The people and places of a plan by their keys, as the database knows them. */
export type Loaded = {
  agents: Map<string, AgentActor>;
  teams: Map<string, number>;
  customers: Map<string, { id: number; email: string }>;
  mailboxes: Map<string, { id: number; address: string; brandId: number }>;
};

/** Brings in company, brands, mailboxes, teams, agents, organizations and customers. */
export async function loadPeople(ctx: Ctx, plan: SamplePlan, ownerId: number): Promise<Loaded> {
  await changeCompany(ctx, plan.company);
  const brands = await loadBrands(ctx, plan);
  const teams = new Map<string, number>();
  for (const team of plan.teams) teams.set(team.key, (await addTeam(ctx, { name: team.name, agentIds: [] })).id);
  const agents = await loadAgents(ctx, plan, teams, ownerId);
  return {
    agents,
    teams,
    customers: await loadCustomers(ctx, plan),
    mailboxes: await loadMailboxes(ctx, plan, brands, teams),
  };
}

/** The same context as one of the plan's agents. */
export function asAgent(ctx: Ctx, loaded: Pick<Loaded, 'agents'>, key: string): Ctx {
  return actingAs(ctx, known(loaded.agents, key));
}

/** What stands in a map under a key of the plan; a key that is missing is a fault of the plan. */
export function known<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample plan speaks of ${key}, who is not in it.`);
  return value;
}

async function loadBrands(ctx: Ctx, plan: SamplePlan): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const first = await defaultBrand(ctx);
  for (const { name, signature, accent, isDefault } of plan.brands) {
    const wish = { name, signature, accent };
    ids.set(name, isDefault ? (await changeBrand(ctx, first.id, wish)).id : (await addBrand(ctx, wish)).id);
  }
  return ids;
}

async function loadAgents(
  ctx: Ctx,
  plan: SamplePlan,
  teams: Map<string, number>,
  ownerId: number,
): Promise<Map<string, AgentActor>> {
  const ids = new Map<string, number>();
  for (const { key, role, teams: _teams, speaks: _speaks, ...agent } of plan.agents)
    ids.set(key, role === 'owner' ? ownerId : await addAgent(ctx, { ...agent, role }));
  for (const team of plan.teams) {
    const agentIds = plan.agents
      .filter((agent) => agent.teams.includes(team.key))
      .map((agent) => known(ids, agent.key));
    await changeTeam(ctx, known(teams, team.key), { agentIds });
  }
  const actors = new Map<string, AgentActor>();
  for (const [key, id] of ids) {
    const actor = await agentActor(ctx, id);
    if (actor) actors.set(key, actor);
  }
  return actors;
}

async function loadCustomers(ctx: Ctx, plan: SamplePlan): Promise<Loaded['customers']> {
  const organizations = new Map<string, number>();
  for (const { key, name, domains, notes } of plan.organizations)
    organizations.set(key, await addOrganization(ctx, { name, domains: [...domains], notes }));
  const customers: Loaded['customers'] = new Map();
  for (const person of plan.customers) {
    const { key, name, emails, phones, organization, language, timeZone, notes, createdAt } = person;
    const organizationId = organization === null ? null : known(organizations, organization);
    const id = await addCustomer(at(ctx, createdAt), {
      name,
      emails: [...emails],
      phones: [...phones],
      organizationId,
      language,
      timeZone,
      notes,
    });
    customers.set(key, { id, email: emails[0] ?? '' });
  }
  return customers;
}

async function loadMailboxes(
  ctx: Ctx,
  plan: SamplePlan,
  brands: Map<string, number>,
  teams: Map<string, number>,
): Promise<Loaded['mailboxes']> {
  const mailboxes: Loaded['mailboxes'] = new Map();
  for (const { address, brand, team } of plan.mailboxes) {
    const brandId = known(brands, brand);
    const id = await addMailbox(ctx, { address, brandId, teamId: team === null ? null : known(teams, team) });
    mailboxes.set(address, { id, address, brandId });
  }
  return mailboxes;
}
