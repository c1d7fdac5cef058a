import { sql } from 'kysely';
import type { Capacity, PresenceState, RoutingNow } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';
import { routingSettingsNow } from './routing-settings-now.ts';

type AgentRow = {
  id: number;
  name: string;
  state: PresenceState | null;
  reason: string | null;
  since: Date | null;
  busy_at: Date | null;
  own: Partial<Capacity>;
  mail: number;
  offered: number;
};

/** Who works, how much everybody holds, and what waits. Two queries, however many tickets wait. */
export async function routingNowShown(look: Look): Promise<RoutingNow> {
  const { capacity } = await routingSettingsNow(look);
  const agents = (await agentRows(look)).map((row) => presentedAgent(row, capacity));
  const free = agents.filter(({ state, load }) => state === 'online' && load.mail.held < load.mail.most);
  const freeIds = free.map(({ agent }) => agent.id);
  return { queues: await queueRows(look, freeIds), agents };
}

async function queueRows(look: Look, freeIds: readonly number[]): Promise<RoutingNow['queues']> {
  const { rows } = await sql<Omit<RoutingNow['queues'][number], 'oldestSince'> & { oldest: Date | null }>`
    select q.id, q.name, q.paused, coalesce(w.waiting, 0)::integer as waiting, w.oldest,
      (select count(*)::integer from queue_offers o where o.queue_id = q.id and o.state = 'open') as offered,
      (select count(*)::integer from unnest(${[...freeIds]}::bigint[]) as f (id)
        where (q.team_id is null or exists (select from team_members m where m.team_id = q.team_id and m.agent_id = f.id))
          and not exists (select from queue_skills k where k.queue_id = q.id
            and not exists (select from agent_skills s where s.agent_id = f.id and s.skill_id = k.skill_id))) as "agentsFree"
    from queues q
    left join (select queue_id, count(*) as waiting, min(since) as oldest from queue_entries group by queue_id) w on w.queue_id = q.id
    order by q.rank, q.id`.execute(look.db);
  return rows.map(({ oldest, ...row }) => ({ ...row, oldestSince: oldest?.toISOString() ?? null }));
}

async function agentRows(look: Look): Promise<AgentRow[]> {
  const { rows } = await sql<AgentRow>`
    select a.id, a.name, p.state, p.reason, p.since, p.busy_at,
      (select coalesce(json_object_agg(kind, most), '{}') from agent_capacities c where c.agent_id = a.id) as own,
      (select count(*)::integer from tickets t where t.assignee_id = a.id and t.status in ('new', 'open') and t.deleted_at is null and not t.is_spam and t.snoozed_at is null) as mail,
      (select count(*)::integer from queue_offers o where o.agent_id = a.id and o.state = 'open') as offered
    from agents a left join agent_presence p on p.agent_id = a.id
    where a.deactivated_at is null and a.role <> 'light-agent'
    order by array_position(array['online', 'away', 'break', 'offline'], p.state), a.name, a.id`.execute(look.db);
  return rows;
}

function presentedAgent(row: AgentRow, usual: Capacity): RoutingNow['agents'][number] {
  const most = { ...usual, ...row.own };
  const idle =
    row.state === 'online' && row.since ? new Date(Math.max(Number(row.since), Number(row.busy_at ?? 0))) : null;
  return {
    agent: { id: row.id, name: row.name },
    state: row.state ?? 'offline',
    reason: row.reason,
    since: row.since?.toISOString() ?? null,
    idleSince: idle?.toISOString() ?? null,
    load: {
      mail: { held: row.mail + row.offered, most: most.mail },
      chat: { held: 0, most: most.chat },
      call: { held: 0, most: most.call },
    },
  };
}
