import type { Look } from '../../platform/context.ts';

/** Who invited; null when nobody in particular did. */
export async function inviterName(look: Look, invitationId: number): Promise<string | null> {
  const row = await look.db
    .selectFrom('invitations')
    .innerJoin('agents', 'agents.id', 'invitations.invited_by')
    .select('agents.name')
    .where('invitations.id', '=', invitationId)
    .executeTakeFirst();
  return row?.name ?? null;
}
