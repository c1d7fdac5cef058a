import { randomBytes } from 'node:crypto';
import { setUpCompany } from '../server/identity/commands/set-up-company.ts';
import type { Edge } from '../server/platform/house.ts';
import { loadPlan } from './load-plan.ts';
import { makePlan } from './make-plan.ts';

/** The same people and conversations each time, as seen from now. */
const seed = 2026;

/** Sets an empty house up as Fern & Clay with everything in it; answers the owner's id. Nobody knows the owner's password: one comes in by a printed link. */
export async function foundSample(edge: Edge): Promise<number> {
  const plan = makePlan({ seed, now: edge.house.now() });
  const owner = plan.agents.find((agent) => agent.role === 'owner');
  if (!owner) throw new Error('The sample plan has no owner.');
  const { name, email, language, timeZone } = owner;
  const password = randomBytes(24).toString('base64url');
  const { agentId } = await edge.transact({ kind: 'system', name: 'sample' }, (ctx) =>
    setUpCompany(ctx, { company: plan.company.name, name, email, password, language, timeZone }),
  );
  await loadPlan(edge, plan, agentId);
  return agentId;
}
