import type { Look } from '../../platform/context.ts';
import { credentialRows, type KnownCredentials, presentCredentials } from './present-credentials.ts';

/** What is needed to judge a sign-in; null when no active agent with a password has this address. */
export async function credentialsByEmail(look: Look, email: string): Promise<KnownCredentials | null> {
  const row = await credentialRows(look).where('agents.email', '=', email.toLowerCase()).executeTakeFirst();
  return row ? presentCredentials(row) : null;
}
