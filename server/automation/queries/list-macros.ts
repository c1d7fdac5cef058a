import { type RawBuilder, sql } from 'kysely';
import type { Macro } from '../../../contract/automation.ts';
import type { Action } from '../../../contract/automation-actions.ts';
import { roleHolds } from '../../../contract/permissions.ts';
import type { Look } from '../../platform/context.ts';
import { mayEditMacro } from '../rules/may-edit-macro.ts';

const DAYS = 30;
type Row = {
  id: number;
  name: string;
  category: string;
  scope: Macro['scope'];
  team_id: number | null;
  agent_id: number | null;
  owner: string | null;
  actions: Action[];
  updated_at: Date;
  total: number;
  mine: number;
};

/** The macros an actor may use, those they use most first. `query` is part of the name or the category. */
export async function listMacros(look: Look, query: string): Promise<{ items: Macro[] }> {
  const part = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  const where = query === '' ? sql`true` : sql`(m.name ilike ${part} or m.category ilike ${part})`;
  return { items: await found(look, where) };
}

/** One macro that the actor may use; undefined when there is none. */
export async function oneMacro(look: Look, id: number): Promise<Macro | undefined> {
  return (await found(look, sql`m.id = ${id}`))[0];
}

async function found(look: Look, where: RawBuilder<unknown>): Promise<Macro[]> {
  const since = new Date(look.now.getTime() - DAYS * 86_400_000);
  const me = look.actor.kind === 'agent' ? look.actor.id : 0;
  const { rows } = await sql<Row>`
    select m.*, a.name as owner, coalesce(u.total, 0)::int as total, coalesce(u.mine, 0)::int as mine
    from macros m
    left join agents a on a.id = m.agent_id
    left join lateral (
      select count(*) as total, count(*) filter (where agent_id = ${me}) as mine
      from macro_uses where macro_id = m.id and at >= ${since}) u on true
    where m.removed_at is null and ${seen(look)} and ${where}
    order by mine desc, total desc, lower(m.name), m.id`.execute(look.db);
  return rows.map((row) => presented(look, row));
}

/** Shared ones, those of own teams (leads: of every team), and the own. */
function seen({ actor }: Look): RawBuilder<boolean> {
  if (actor.kind !== 'agent') return sql<boolean>`true`;
  const ofTeams = roleHolds(actor.role, 'macros.share')
    ? sql`m.scope = 'team'`
    : sql`m.team_id = any(${[...actor.teamIds]}::bigint[])`;
  return sql<boolean>`(m.scope = 'shared' or (m.scope = 'personal' and m.agent_id = ${actor.id}) or ${ofTeams})`;
}

function presented({ actor }: Look, row: Row): Macro {
  const place = { scope: row.scope, teamId: row.team_id, ownerId: row.agent_id };
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    scope: row.scope,
    teamId: row.team_id,
    owner: row.agent_id === null ? null : { id: row.agent_id, name: row.owner ?? '' },
    actions: row.actions,
    mayEdit: mayEditMacro(actor, place),
    uses: { total: row.total, mine: row.mine },
    updatedAt: row.updated_at.toISOString(),
  };
}
