import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../platform/context.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { insertSignInLink, voidSignInLinks } from '../store.ts';

export type LinkPurpose = 'setup' | 'password-reset' | 'sign-in';

/** Milliseconds a one-time link is good for; the set-up link is good until it is used. */
const life: Record<LinkPurpose, number | null> = {
  setup: null,
  'password-reset': 60 * 60_000,
  'sign-in': 24 * 60 * 60_000,
};

const pages: Record<LinkPurpose, string> = {
  setup: '/setup',
  'password-reset': '/reset-password',
  'sign-in': '/sign-in-link',
};

/** Makes a one-time link and answers it whole; the ones before it of the same kind stop working. The secret stands behind the `#`, so that it reaches no server log, and in the database only as a hash. */
export async function makeLink(ctx: Ctx, purpose: LinkPurpose, agentId: number | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const lives = life[purpose];
  await voidSignInLinks(ctx, purpose, agentId);
  await insertSignInLink(ctx, {
    purpose,
    token_hash: tokenHash(token),
    agent_id: agentId,
    created_at: ctx.now,
    expires_at: lives === null ? null : new Date(ctx.now.getTime() + lives),
  });
  return `${ctx.house.publicUrl()}${pages[purpose]}#${token}`;
}
