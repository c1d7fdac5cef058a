import type { Selectable } from 'kysely';
import type { SideConversations } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { mayRead } from '../policy.ts';

export type SideConversationRecord = Selectable<SideConversations>;

/** A side conversation, for whoever may see its ticket and for the members of the team it is with. Others hear that there is none. */
export async function sideConversationFor(look: Look, id: number): Promise<SideConversationRecord> {
  const row = await look.db
    .selectFrom('side_conversations as s')
    .innerJoin('tickets as t', 't.id', 's.ticket_id')
    .selectAll('s')
    .select(['t.team_id as ticketTeam', 't.assignee_id as ticketAgent'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) notFound('side-conversation');
  const { ticketTeam, ticketAgent, ...found } = row;
  const { actor } = look;
  const isOfTeam = actor.kind === 'agent' && found.team_id !== null && actor.teamIds.includes(found.team_id);
  if (!isOfTeam && !mayRead(actor, { team_id: ticketTeam, assignee_id: ticketAgent })) notFound('side-conversation');
  return found;
}
