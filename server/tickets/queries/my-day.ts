import { sql } from 'kysely';
import { dayOf, startOfDay } from '../../../contract/moments.ts';
import type { DayReason, MyDay } from '../../../contract/together.ts';
import type { Look } from '../../platform/context.ts';
import { type ListedTicket, listedColumns, ticketRow } from './ticket-row.ts';

type Dated = ListedTicket & { reason: DayReason };

/** What an agent should do now, what is done today and what comes back next. A day is the agent’s own. At most 50 tickets. */
export async function myDay(look: Look): Promise<MyDay> {
  const agentId = look.actor.kind === 'agent' ? look.actor.id : 0;
  const today = await daySpan(look, agentId);
  const [now, snoozed, done] = await Promise.all([
    pressing(look, agentId, today),
    comingBack(look, agentId),
    doneSince(look, agentId, today.from),
  ]);
  return { now, snoozed, done };
}

type Today = { from: Date; to: Date };

async function daySpan({ db, now }: Look, agentId: number): Promise<Today> {
  const row = await db.selectFrom('agents').select('time_zone').where('id', '=', agentId).executeTakeFirst();
  const timeZone = row?.time_zone ?? 'UTC';
  const day = dayOf(now, timeZone);
  const tomorrow = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { from: new Date(startOfDay(day, timeZone)), to: new Date(startOfDay(tomorrow, timeZone)) };
}

/** Of the agent’s own unsolved tickets, the reason to look at each now; waiting for the customer, a ticket presses only when it is due or woke. */
async function pressing(look: Look, agentId: number, { from, to }: Today): Promise<MyDay['now']> {
  const soon = new Date(look.now.getTime() + 3_600_000);
  const working = sql`status in ('new', 'open')`;
  const found = sql<{ id: number; rank: number; since: Date }>`
    select id, rank, since from (
      select id, coalesce(waiting_since, created_at) as since, case
        when next_due_at <= ${soon} and ${working} then 0
        when due_at < ${look.now} then 1
        when due_at < ${to} then 2
        when ${working} and waiting_since is not null and exists (
          select from ticket_metrics where ticket_id = tickets.id and reopens > 0) and status_since >= ${from} then 3
        when woke_at >= ${from} then 4
        when ${working} and waiting_since is not null then 5
        when ${working} then 6 end as rank
      from tickets
      where assignee_id = ${agentId} and status in ('new', 'open', 'pending', 'on-hold') and snoozed_at is null
        and deleted_at is null and not is_spam
    ) as ranked where rank is not null order by rank, since, id limit 50`;
  const { rows: ranked } = await found.execute(look.db);
  const rows = await listed(
    look,
    ranked.map((each) => each.id),
  );
  return ranked.flatMap(({ id, rank }) => {
    const row = rows.get(id);
    return row ? [{ ...ticketRow(row), reason: reasons[rank]! }] : [];
  });
}

const reasons: readonly DayReason[] = ['breaching', 'overdue', 'due', 'reopened', 'woke', 'waiting', 'open'];

async function comingBack(look: Look, agentId: number): Promise<MyDay['snoozed']> {
  const ids = await look.db
    .selectFrom('tickets')
    .select('id')
    .where('snoozed_at', 'is not', null)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or([eb('snoozed_by', '=', agentId), eb('assignee_id', '=', agentId)]))
    .orderBy(sql`coalesce(snoozed_until, timestamptz '9999-12-31 00:00:00+00')`)
    .orderBy('id')
    .limit(5)
    .execute();
  const rows = await listed(
    look,
    ids.map((each) => each.id),
  );
  return ids.flatMap(({ id }) => {
    const row = rows.get(id);
    return row ? [ticketRow(row)] : [];
  });
}

/** The listed columns of these tickets, by id. */
async function listed(look: Look, ids: readonly number[]): Promise<Map<number, Dated>> {
  const page = look.db
    .selectFrom('tickets')
    .select('tickets.id')
    .select(sql<number>`tickets.id`.as('key'))
    .where('tickets.id', '=', sql<number>`any(${ids as number[]})`);
  const rows = (await listedColumns(look, page).execute()) as unknown as Dated[];
  return new Map(rows.map((row) => [row.id, row]));
}

async function doneSince({ db }: Look, agentId: number, from: Date): Promise<MyDay['done']> {
  const { rows } = await sql<MyDay['done']>`select
    count(*) filter (where kind = 'reply')::int as replies, count(*) filter (where kind = 'note')::int as notes,
    (select count(*)::int from tickets where assignee_id = ${agentId} and status in ('solved', 'closed') and solved_at >= ${from}
      and deleted_at is null and not is_spam) as solved
    from messages where author_kind = 'agent' and author_id = ${agentId} and created_at >= ${from}
      and delivery_state is distinct from 'undone'`.execute(db);
  return rows[0]!;
}
