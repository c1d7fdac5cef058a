import type { Invitation } from '../../../contract/identity.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of invitations as `presentInvitation` takes them. */
export function invitationRows(look: Look) {
  return look.db
    .selectFrom('invitations')
    .select(['id', 'email', 'name', 'role', 'team_ids', 'invited_at', 'expires_at', 'accepted_at', 'withdrawn_at']);
}

type InvitationRow = Awaited<ReturnType<ReturnType<typeof invitationRows>['executeTakeFirstOrThrow']>>;

/** The only place where a row becomes an invitation on the wire. */
export function presentInvitation(row: InvitationRow, now: Date): Invitation {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    teamIds: row.team_ids,
    invitedAt: row.invited_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: stateOf(row, now),
  };
}

function stateOf(row: InvitationRow, now: Date): Invitation['state'] {
  if (row.accepted_at) return 'accepted';
  if (row.withdrawn_at) return 'withdrawn';
  return row.expires_at <= now ? 'expired' : 'open';
}
