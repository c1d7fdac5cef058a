import type { Insertable, Updateable } from 'kysely';
import type { ApiTokens, Credentials, Invitations, Sessions, SignInLinks } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import { staffChanged } from '../staff/queries/staff-version.ts';

/** Who came in is remembered for a moment by this process: whatever ends a right forgets it once it is committed. */
function forget(ctx: Ctx): void {
  ctx.afterCommit(() => staffChanged(ctx.house));
}

export async function putCredentials(ctx: Ctx, row: Insertable<Credentials>): Promise<void> {
  await ctx.db
    .insertInto('credentials')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('agent_id').doUpdateSet({ password_hash: row.password_hash, changed_at: row.changed_at }),
    )
    .execute();
}

export async function updateCredentials(ctx: Ctx, agentId: number, change: Updateable<Credentials>): Promise<void> {
  await ctx.db.updateTable('credentials').set(change).where('agent_id', '=', agentId).execute();
}

/** A step of the authenticator app is good once (RFC 6238 §5.2): false when this one or a later one was used. */
export async function spendSecondFactorStep(ctx: Ctx, agentId: number, step: number): Promise<boolean> {
  const used = await ctx.db
    .updateTable('credentials')
    .set({ second_factor_last_step: step })
    .where('agent_id', '=', agentId)
    .where((where) =>
      where.or([where('second_factor_last_step', 'is', null), where('second_factor_last_step', '<', step)]),
    )
    .returning('agent_id')
    .executeTakeFirst();
  return used !== undefined;
}

export async function replaceRecoveryCodes(ctx: Ctx, agentId: number, hashes: readonly string[]): Promise<void> {
  await ctx.db.deleteFrom('recovery_codes').where('agent_id', '=', agentId).execute();
  const rows = hashes.map((hash) => ({ agent_id: agentId, code_hash: hash }));
  if (rows.length > 0) await ctx.db.insertInto('recovery_codes').values(rows).execute();
}

/** Uses a recovery code up; false when there is no such code or it was used before. */
export async function spendRecoveryCode(ctx: Ctx, agentId: number, hash: string): Promise<boolean> {
  const used = await ctx.db
    .updateTable('recovery_codes')
    .set({ used_at: ctx.now })
    .where('agent_id', '=', agentId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('agent_id')
    .executeTakeFirst();
  return used !== undefined;
}

export async function insertSession(ctx: Ctx, row: Insertable<Sessions>): Promise<number> {
  return (await ctx.db.insertInto('sessions').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** Gives the session its next token, if it still has the one it is known by; the loser of a race changes nothing. */
export async function rotateSession(
  ctx: Ctx,
  session: { id: number; tokenHash: string },
  next: { seed: string; hash: string },
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('sessions')
    .set({
      token_hash: next.hash,
      token_seed: next.seed,
      previous_token_hash: session.tokenHash,
      rotated_at: ctx.now,
      last_seen_at: ctx.now,
    })
    .where('id', '=', session.id)
    .where('token_hash', '=', session.tokenHash)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

export async function touchSession(ctx: Ctx, id: number, address: string): Promise<void> {
  await ctx.db.updateTable('sessions').set({ last_seen_at: ctx.now, address }).where('id', '=', id).execute();
}

/** Ends sessions of an agent: one, all, or all but one. Answers how many were open. */
export async function endSessions(
  ctx: Ctx,
  agentId: number,
  which: { only?: number; except?: number | null } = {},
): Promise<number> {
  forget(ctx);
  let rows = ctx.db
    .updateTable('sessions')
    .set({ ended_at: ctx.now })
    .where('agent_id', '=', agentId)
    .where('ended_at', 'is', null);
  if (which.only !== undefined) rows = rows.where('id', '=', which.only);
  if (which.except != null) rows = rows.where('id', '!=', which.except);
  return (await rows.returning('id').execute()).length;
}

export async function insertInvitation(ctx: Ctx, row: Insertable<Invitations>): Promise<number> {
  return (await ctx.db.insertInto('invitations').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateInvitation(ctx: Ctx, id: number, change: Updateable<Invitations>): Promise<void> {
  await ctx.db.updateTable('invitations').set(change).where('id', '=', id).execute();
}

export async function insertSignInLink(ctx: Ctx, row: Insertable<SignInLinks>): Promise<number> {
  return (await ctx.db.insertInto('sign_in_links').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** Links of a purpose that were not used are worthless from now on. */
export async function voidSignInLinks(
  ctx: Ctx,
  purpose: SignInLinks['purpose'],
  agentId: number | null,
): Promise<void> {
  await ctx.db
    .updateTable('sign_in_links')
    .set({ used_at: ctx.now })
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('agent_id', agentId === null ? 'is' : '=', agentId)
    .execute();
}

/** Uses a one-time link up and answers whose it was; undefined when it is unknown, used or too old. */
export async function spendSignInLink(
  ctx: Ctx,
  purpose: SignInLinks['purpose'],
  hash: string,
): Promise<{ agentId: number | null } | undefined> {
  return ctx.db
    .updateTable('sign_in_links')
    .set({ used_at: ctx.now })
    .where('purpose', '=', purpose)
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', ctx.now)]))
    .returning('agent_id as agentId')
    .executeTakeFirst();
}

export async function insertApiToken(ctx: Ctx, row: Insertable<ApiTokens>): Promise<number> {
  return (await ctx.db.insertInto('api_tokens').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function touchApiToken(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('api_tokens').set({ last_used_at: ctx.now }).where('id', '=', id).execute();
}

/** Revokes one token, or all of an agent. */
export async function revokeApiTokens(ctx: Ctx, which: { id: number } | { agentId: number }): Promise<void> {
  forget(ctx);
  const rows = ctx.db.updateTable('api_tokens').set({ revoked_at: ctx.now }).where('revoked_at', 'is', null);
  await ('id' in which ? rows.where('id', '=', which.id) : rows.where('agent_id', '=', which.agentId)).execute();
}

/** Failed attempts under these keys, locked until the transaction ends; made when missing. */
export async function lockAttempts(ctx: Ctx, keys: readonly string[]) {
  const sorted = [...keys].sort();
  await ctx.db
    .insertInto('sign_in_attempts')
    .values(sorted.map((key) => ({ key, failures: 0, last_failed_at: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ctx.db
    .selectFrom('sign_in_attempts')
    .selectAll()
    .where('key', 'in', sorted)
    .orderBy('key')
    .forUpdate()
    .execute();
}

export async function countAttempt(ctx: Ctx, key: string, failures: number): Promise<void> {
  await ctx.db
    .updateTable('sign_in_attempts')
    .set({ failures, last_failed_at: ctx.now })
    .where('key', '=', key)
    .execute();
}

export async function forgetAttempts(ctx: Ctx, key: string): Promise<void> {
  await ctx.db.deleteFrom('sign_in_attempts').where('key', '=', key).execute();
}

export async function takeBackAttempt(ctx: Ctx, key: string, lastFailedAt: Date): Promise<void> {
  await ctx.db
    .updateTable('sign_in_attempts')
    .set((row) => ({ failures: row('failures', '-', 1), last_failed_at: lastFailedAt }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute();
}

/** Rows that nobody will ask for again. */
export async function deleteOutlived(ctx: Ctx, before: { attempts: Date; sessions: Date }): Promise<void> {
  await ctx.db.deleteFrom('sign_in_attempts').where('last_failed_at', '<', before.attempts).execute();
  await ctx.db.deleteFrom('sessions').where('expires_at', '<', before.sessions).execute();
  await ctx.db.deleteFrom('sign_in_links').where('expires_at', '<', before.sessions).execute();
}

/** Only one invitation to an address is open at a time. */
export async function withdrawInvitationsTo(ctx: Ctx, email: string): Promise<void> {
  await ctx.db
    .updateTable('invitations')
    .set({ withdrawn_at: ctx.now })
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Marks an open invitation as accepted; false when somebody was faster. */
export async function takeInvitation(ctx: Ctx, id: number): Promise<boolean> {
  const taken = await ctx.db
    .updateTable('invitations')
    .set({ accepted_at: ctx.now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}
