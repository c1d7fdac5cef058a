import type { Edge } from '../../platform/house.ts';
import { refuse } from '../../platform/refuse.ts';
import { claimAttempt } from '../commands/claim-attempt.ts';
import { forgiveAttempt } from '../commands/forgive-attempt.ts';
import { type OpenedSession, openSession, type Visitor } from '../commands/open-session.ts';
import { spendSecondFactor } from '../commands/spend-second-factor.ts';
import { credentialsByEmail } from '../queries/credentials-by-email.ts';
import type { KnownCredentials } from '../queries/present-credentials.ts';
import { attemptKeys } from '../rules/attempt-keys.ts';
import { checkPassword } from './password-line.ts';

const stranger = { kind: 'stranger' } as const;
export type SignInTry = { email: string; password: string; code?: string | undefined };

/**
 * Signs in with mail address and password. Answers the session, or null when the password was right and a code of the second
 * factor is needed. Whoever has no account waits as long and hears the same as who has one (OWASP user enumeration).
 */
export async function signIn(edge: Edge, given: SignInTry, visitor: Visitor): Promise<OpenedSession | null> {
  const keys = attemptKeys(given.email, visitor.address);
  const claimed = await edge.transact(stranger, (ctx) => claimAttempt(ctx, keys));
  const known = await credentialsByEmail(edge.look(stranger), given.email);
  const right = await checkPassword(given.password, known?.passwordHash);
  if (!known || !right) refuse('forbidden', 'sign-in.wrong', 'Mail address and password do not match.');
  const opened = await edge.transact(stranger, async (ctx) => {
    const proven = await secondFactorProven(ctx, known, given.code);
    if (proven === false) return false;
    await forgiveAttempt(ctx, claimed, proven === 'needed' ? 'half-way' : 'signed-in');
    return proven === 'needed' ? null : openSession(ctx, known.agentId, visitor);
  });
  if (opened === false) refuse('forbidden', 'sign-in.code-wrong', 'That code does not match.');
  return opened;
}

async function secondFactorProven(
  ctx: Parameters<typeof spendSecondFactor>[0],
  known: KnownCredentials,
  code: string | undefined,
): Promise<boolean | 'needed'> {
  if (!known.hasSecondFactor) return true;
  return code ? spendSecondFactor(ctx, known, code) : 'needed';
}
