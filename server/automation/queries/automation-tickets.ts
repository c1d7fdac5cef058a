import { type RawBuilder, sql } from 'kysely';
import type { ResolvedTree } from '../../../contract/resolve-conditions.ts';
import type { Look } from '../../platform/context.ts';
import { whereConditionsHold } from '../../tickets/queries/where-conditions-hold.ts';

/** Tickets that automations look at: neither closed nor thrown away nor spam. Served by the index `tickets_live`. */
const live = sql<boolean>`tickets.status <> 'closed' and tickets.deleted_at is null and not tickets.is_spam`;
const HOUR = 3_600_000;

/** Live tickets for which the conditions hold and on which the rule has not fired yet, by number, at most `limit`. */
export async function ticketsToFireOn(
  look: Look,
  { ruleId, tree, limit }: { ruleId: number; tree: ResolvedTree; limit: number },
): Promise<number[]> {
  return idsOf(
    look,
    sql`select tickets.id from tickets where ${live} and ${whereConditionsHold(tree, 0)}
      and not exists (select from rule_marks where rule_marks.rule_id = ${ruleId} and rule_marks.ticket_id = tickets.id)
      order by tickets.id limit ${limit}`,
  );
}

/** Tickets on which the rule fired an hour ago or more and whose conditions hold no longer: it may fire on them again. */
export async function ticketsToRelease(look: Look, ruleId: number, tree: ResolvedTree): Promise<number[]> {
  return idsOf(
    look,
    sql`select tickets.id from rule_marks join tickets on tickets.id = rule_marks.ticket_id
      where rule_marks.rule_id = ${ruleId} and rule_marks.at <= ${new Date(look.now.getTime() - HOUR)}
        and not coalesce(${live} and ${whereConditionsHold(tree, 0)}, false) limit 5000`,
  );
}

/** Live tickets after a number for which the conditions hold. */
export async function ticketsThatHold(look: Look, tree: ResolvedTree, page: { after: number; limit: number }) {
  return idsOf(
    look,
    sql`select tickets.id from tickets where ${live} and tickets.id > ${page.after} and ${whereConditionsHold(tree, 0)}
      order by tickets.id limit ${page.limit}`,
  );
}

/** How many live tickets there are. */
export async function countLiveTickets(look: Look): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from tickets where ${live}`.execute(
    look.db,
  );
  return rows[0]?.count ?? 0;
}

/** How often the rule fired on a ticket within a day. */
export async function firingsToday(look: Look, ruleId: number, ticketId: number): Promise<number> {
  const { count } = await look.db
    .selectFrom('rule_firings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('rule_id', '=', ruleId)
    .where('ticket_id', '=', ticketId)
    .where('at', '>', new Date(look.now.getTime() - 24 * HOUR))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function idsOf(look: Look, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await (query as RawBuilder<{ id: number }>).execute(look.db);
  return rows.map((row) => row.id);
}
