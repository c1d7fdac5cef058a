import type { Look } from '../../platform/context.ts';
import { agentsWhoSee } from './agents-who-see.ts';

/** Whom a side conversation concerns: the team it is with, and, as far as they see the ticket, who wrote in it and who holds the ticket. */
export async function sideHearers(look: Look, sideConversationId: number): Promise<number[]> {
  const of = sideConversationId;
  const side = look.db.selectFrom('side_conversations as s').where('s.id', '=', of);
  const { ticket_id: ticketId } = await side.select('s.ticket_id').executeTakeFirstOrThrow();
  const members = await side
    .innerJoin('team_members as m', 'm.team_id', 's.team_id')
    .select('m.agent_id as id')
    .execute();
  const others = await side
    .innerJoin('tickets as t', 't.id', 's.ticket_id')
    .select('t.assignee_id as id')
    .union(side.select('s.opened_by as id'))
    .union(look.db.selectFrom('side_messages').select('author_id as id').where('side_conversation_id', '=', of))
    .execute();
  const { seeing } = await agentsWhoSee(
    look,
    ticketId,
    others.flatMap(({ id }) => (id === null ? [] : [id])),
  );
  return [...new Set([...members.map(({ id }) => id), ...seeing])];
}
