import { randomBytes } from 'node:crypto';
import { setUpCompany } from '../server/identity/commands/set-up-company.ts';
import type { Edge } from '../server/platform/house.ts';

const owner = { name: 'Maya Fern', email: 'maya@fernandclay.example' };

/**
 * Brings Fern & Clay into an empty house, through the same commands that an administrator's clicks call. Answers its owner.
 * Refuses `setup.done` in a house that has agents already. Nobody knows the owner's password: she comes in by a link.
 */
export async function loadPlan(edge: Edge): Promise<{ ownerId: number }> {
  const password = randomBytes(24).toString('base64url');
  const { agentId } = await edge.transact({ kind: 'system', name: 'sample' }, (ctx) =>
    setUpCompany(ctx, { company: 'Fern & Clay', ...owner, password }),
  );
  return { ownerId: agentId };
}
