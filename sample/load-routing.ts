import { actingAs, type Ctx } from '../server/platform/context.ts';
import { changeAgentRouting } from '../server/routing/commands/change-agent-routing.ts';
import { addQueue } from '../server/routing/commands/change-queues.ts';
import { addSkill } from '../server/routing/commands/change-skills.ts';
import { enterPresence } from '../server/routing/commands/enter-presence.ts';
import { asAgent, known, type Loaded } from './load-people.ts';
import type { SamplePlan } from './plan.ts';

const languages = {
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  ar: 'Arabic',
  he: 'Hebrew',
};
const queue = { skillIds: [], mode: 'assign', offerSeconds: 45, paused: false } as const;

/**
 * How Fern & Clay gives out work: trade customers to who knows them, plant questions to plant care, the rest to who has least.
 * Maya runs the house and is given nothing, so that whoever looks round as her finds everything in its place.
 */
export async function loadRouting(ctx: Ctx, plan: SamplePlan, loaded: Loaded): Promise<void> {
  const owner = asAgent(ctx, loaded, 'maya');
  for (const [language, name] of Object.entries(languages)) {
    const who = plan.agents.filter((agent) => agent.role !== 'light-agent' && agent.speaks.includes(language));
    const agentIds = who.map(({ key }) => known(loaded.agents, key).id);
    if (agentIds.length > 0) await addSkill(owner, { name, tags: [], languages: [language], agentIds });
  }
  await loadQueues(owner, loaded);
  const nothing = { mail: 0, chat: 0, call: 0 };
  await changeAgentRouting(owner, known(loaded.agents, 'maya').id, { capacity: nothing });
  await loadPresence(ctx, loaded);
}

async function loadQueues(ctx: Ctx, { teams }: Loaded): Promise<void> {
  const ofTeam = (key: string) => {
    const teamId = known(teams, key);
    return { ...queue, skillIds: [], teamId, conditions: { field: 'team', op: 'is' as const, values: [teamId] } };
  };
  await addQueue(ctx, { ...ofTeam('wholesale'), name: 'Trade', strategy: 'previous-agent' });
  await addQueue(ctx, { ...ofTeam('plantCare'), name: 'Plant care', strategy: 'longest-idle' });
  const everything = { ...queue, skillIds: [], teamId: null, conditions: { all: [] } };
  await addQueue(ctx, { ...everything, name: 'Orders and everything else', strategy: 'least-loaded' });
}

/** Nobody is online yet: the day begins when somebody opens the desk. */
async function loadPresence(ctx: Ctx, { agents }: Loaded): Promise<void> {
  const stands = {
    lena: ['break', 'Lunch'],
    tomas: ['away', null],
    priya: ['away', null],
    noor: ['offline', null],
  } as const;
  for (const [key, [state, reason]] of Object.entries(stands)) {
    const agent = known(agents, key);
    await enterPresence(actingAs(ctx, agent), agent.id, { state, reason, by: 'agent' });
  }
}
