import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { foundCompany } from '../../settings/commands/found-company.ts';
import { addAgent } from '../../staff/commands/add-agent.ts';
import { passwordHash } from '../rules/password-hash.ts';
import { refuseWeakPassword } from '../rules/refuse-weak-password.ts';
import { voidSignInLinks } from '../store.ts';
import { setPassword } from './set-password.ts';

export type FirstOwner = {
  company: string;
  name: string;
  email: string;
  password: string;
  language?: string;
  timeZone?: string;
};

/** Makes the company and its first owner; answers the owner's id. Refuses when there is an agent already, and a weak password. The password is hashed here, inside the transaction: this happens once. */
export async function setUpCompany(ctx: Ctx, first: FirstOwner): Promise<{ agentId: number }> {
  const anybody = await ctx.db.selectFrom('agents').select('id').limit(1).executeTakeFirst();
  if (anybody) refuse('conflict', 'setup.done', 'This house already has an owner.');
  refuseWeakPassword('password', first.password, first);
  const language = first.language ?? 'en';
  const timeZone = first.timeZone ?? 'UTC';
  await foundCompany(ctx, { name: first.company, language, timeZone });
  const agentId = await addAgent(ctx, { name: first.name, email: first.email, role: 'owner', language, timeZone });
  await setPassword(ctx, agentId, await passwordHash(first.password, randomBytes(16)));
  await voidSignInLinks(ctx, 'setup', null);
  return { agentId };
}
