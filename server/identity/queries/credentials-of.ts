import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { credentialRows, type KnownCredentials, presentCredentials } from './present-credentials.ts';

/** The credentials of an agent who is signed in. */
export async function credentialsOf(look: Look, agentId: number): Promise<KnownCredentials> {
  const row = await credentialRows(look).where('agents.id', '=', agentId).executeTakeFirst();
  return row ? presentCredentials(row) : notFound('agent');
}
