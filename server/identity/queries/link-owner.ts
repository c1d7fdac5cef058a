import type { Look } from '../../platform/context.ts';
import { tokenHash } from '../rules/token-hash.ts';

/** Whose one-time link this is; null when it is unknown, used, too old, or its agent deactivated. */
export async function linkOwner(
  look: Look,
  purpose: 'password-reset' | 'sign-in',
  token: string,
): Promise<{ agentId: number; name: string; email: string } | null> {
  const row = await look.db
    .selectFrom('sign_in_links')
    .innerJoin('agents', 'agents.id', 'sign_in_links.agent_id')
    .select(['agents.id as agentId', 'agents.name', 'agents.email'])
    .where('purpose', '=', purpose)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', look.now)
    .where('agents.deactivated_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
