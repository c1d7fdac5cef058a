import { type RawBuilder, sql } from 'kysely';
import type { Action } from '../../../contract/automation-actions.ts';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';
import { spanOf } from '../../../contract/moments.ts';
import type { Look } from '../../platform/context.ts';
import { fillTemplate } from '../../platform/fill-template.ts';
import { businessClock } from '../../settings/queries/business-clock.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import type { Scene } from '../rules/effects-of.ts';
import { templateWords } from '../rules/template-words.ts';

type Found = {
  id: number;
  subject: string;
  status: string;
  priority: string | null;
  type: string | null;
  tags: string[];
  ccs: string[];
  created_at: Date;
  due_at: Date | null;
  custom_values: Record<string, unknown>;
  team: string | null;
  assignee_id: number | null;
  brand_id: number | null;
  followers: number[];
  latest: string | null;
  customer_name: string;
  email: string | null;
  language: string | null;
  organization: string | null;
  brand: string | null;
  team_members: { team_id: number; agent_id: number }[];
  agents: { id: number; name: string; email: string }[];
};

export type SceneOrder = {
  ticketId: number;
  facts: ConditionFacts;
  actions: readonly Action[];
  agentId: number | null;
};

/**
 * Everything that these actions need to know of a ticket, in one query. Placeholders of `agent` are the one who acts, else the
 * assignee. Null when the ticket is gone.
 */
export async function sceneOf(look: Look, order: SceneOrder): Promise<Scene | null> {
  const row = await found(look, order);
  if (!row) return null;
  const { timeZone, name: company } = await companyNow(look);
  const clock = await businessClock(look, row.brand_id);
  const businessMoment = (seconds: number) => clock.moment(look.now, seconds);
  const facts = templateFacts(look, row, { agentId: order.agentId, company });
  return {
    facts: order.facts,
    ccs: row.ccs,
    followerIds: row.followers,
    agentId: order.agentId,
    teamMembers: (teamId) => row.team_members.filter((each) => each.team_id === teamId).map((each) => each.agent_id),
    fill: (source, format) => fillTemplate({ source, format }, facts, templateWords, timeZone),
    instantOf: (moment) => new Date(spanOf(moment, { now: look.now, timeZone, businessMoment }).from).toISOString(),
  };
}

async function found(look: Look, { ticketId, actions, agentId }: SceneOrder): Promise<Found | undefined> {
  const teamIds = actions.flatMap((each) =>
    each.do === 'mail' && typeof each.to === 'object' && 'teamId' in each.to ? [each.to.teamId] : [],
  );
  const latest = JSON.stringify(actions).includes('latest_message') ? latestWords(ticketId) : sql<string>`null`;
  const { rows } = await sql<Found>`
    select t.id, t.subject, t.status, t.priority, t.type, t.tags, t.ccs, t.created_at, t.due_at, t.custom_values, t.assignee_id, t.brand_id,
      m.name as team, array(select agent_id from ticket_followers f where f.ticket_id = t.id order by agent_id) as followers,
      ${latest} as latest, coalesce(nullif(c.name, ''), e.email, c.sort_name) as customer_name, e.email, c.language,
      o.name as organization, b.name as brand,
      (select coalesce(json_agg(json_build_object('team_id', i.team_id, 'agent_id', i.agent_id) order by i.agent_id), '[]')
       from team_members i where i.team_id = any(${teamIds}::bigint[])) as team_members,
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'email', a.email)), '[]')
       from agents a where a.id in (t.assignee_id, ${agentId}::bigint)) as agents
    from tickets t
    join customers c on c.id = t.requester_id
    left join lateral (select email from customer_emails where customer_id = c.id order by rank limit 1) e on true
    left join organizations o on o.id = c.organization_id
    left join teams m on m.id = t.team_id
    left join brands b on b.id = coalesce(t.brand_id, (select id from brands where is_default))
    where t.id = ${ticketId}`.execute(look.db);
  return rows[0];
}

function latestWords(ticketId: number): RawBuilder<string> {
  return sql<string>`(select left(text, 5000) from messages where ticket_id = ${ticketId} and author_kind = 'customer' order by id desc limit 1)`;
}

function templateFacts(look: Look, row: Found, who: { agentId: number | null; company: string }) {
  const agent = row.agents.find((each) => each.id === (who.agentId ?? row.assignee_id));
  const assignee = row.agents.find((each) => each.id === row.assignee_id);
  return {
    ticket: {
      id: row.id,
      subject: row.subject,
      status: row.status,
      priority: row.priority ?? '',
      type: row.type ?? '',
      tags: row.tags,
      team: row.team ?? '',
      assignee: assignee?.name ?? '',
      created: row.created_at.toISOString(),
      due: row.due_at?.toISOString() ?? '',
      url: `${look.house.publicUrl()}/tickets/${row.id}`,
      latest_message: row.latest ?? '',
      fields: fieldsOf(row.custom_values),
    },
    customer: {
      name: row.customer_name,
      first_name: firstName(row.customer_name),
      email: row.email ?? '',
      language: row.language ?? '',
      organization: row.organization ?? '',
    },
    agent: { name: agent?.name ?? '', first_name: firstName(agent?.name ?? ''), email: agent?.email ?? '' },
    brand: { name: row.brand ?? who.company },
    company: { name: who.company },
  };
}

/** A field without a value reads as nothing: which fields there are was asked when the template was saved. */
function fieldsOf(values: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(values, {
    get: (held, key) => (typeof key === 'string' && Object.hasOwn(held, key) ? held[key] : ''),
    getOwnPropertyDescriptor: (held, key) => ({
      configurable: true,
      enumerable: true,
      value: Object.hasOwn(held, key) ? held[key as string] : '',
    }),
    has: () => true,
  });
}

function firstName(name: string): string {
  return name.includes('@') ? '' : (name.split(/\s+/)[0] ?? '');
}
