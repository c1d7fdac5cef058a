import { sql } from 'kysely';
import type { Capacity } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';
import type { Available } from '../rules/next-assignments.ts';
import { routingSettingsNow } from './routing-settings-now.ts';

type Row = {
  id: number;
  skills: number[];
  own: Partial<Capacity>;
  mail: number;
  offered: Partial<Capacity>;
  idle_since: Date;
  turns: { queue: number; at: string }[];
};

/**
 * Everybody who is online and may answer, with room and load. What is open counts, pending, on hold and set aside do not; a standing offer
 * counts like the ticket it offers.
 */
export async function availableAgents(look: Look): Promise<Available[]> {
  const { capacity } = await routingSettingsNow(look);
  const { rows } = await sql<Row>`
    select a.id, p.idle_since,
      array(select skill_id from agent_skills s where s.agent_id = a.id) as skills,
      (select coalesce(json_object_agg(kind, most), '{}') from agent_capacities c where c.agent_id = a.id) as own,
      (select count(*)::integer from tickets t where t.assignee_id = a.id and t.status in ('new', 'open') and t.deleted_at is null and not t.is_spam and t.snoozed_at is null) as mail,
      (select coalesce(json_object_agg(kind, number), '{}') from (select e.kind, count(*)::integer as number
        from queue_offers o join queue_entries e on e.ticket_id = o.ticket_id where o.agent_id = a.id and o.state = 'open' group by e.kind) f) as offered,
      (select coalesce(json_agg(json_build_object('queue', queue_id, 'at', at)), '[]') from queue_turns q where q.agent_id = a.id) as turns
    from (select agent_id, greatest(since, coalesce(busy_at, since)) as idle_since from agent_presence where state = 'online') p
    join agents a on a.id = p.agent_id
    where a.deactivated_at is null and a.role <> 'light-agent'`.execute(look.db);
  return rows.map((row) => ({
    id: row.id,
    skillIds: new Set(row.skills),
    capacity: { ...capacity, ...row.own },
    load: {
      mail: row.mail + (row.offered.mail ?? 0),
      chat: row.offered.chat ?? 0,
      call: row.offered.call ?? 0,
    },
    idleSince: row.idle_since.getTime(),
    turns: new Map(row.turns.map(({ queue, at }) => [queue, new Date(at).getTime()])),
  }));
}
