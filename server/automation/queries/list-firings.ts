import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Firing } from '../../../contract/automation.ts';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { notFound } from '../../platform/refuse.ts';
import { showTicket } from '../../tickets/queries/show-ticket.ts';

type PageQuery = { after?: string | undefined; limit: number };
type Row = {
  id: number;
  rule_id: number;
  kind: Firing['rule']['kind'];
  name: string;
  removed: boolean;
  version: number;
  ticket_id: number;
  subject: string;
  at: Date;
  event_position: number | null;
  depth: number;
  why: Firing['why'];
  changes: Firing['changes'];
  effects: Firing['effects'];
  failures: Firing['failures'];
  stopped: Firing['stopped'];
  stopped_times: number;
  undone_at: Date | null;
  undone_by: number | null;
  undoer: string | null;
  undone_kept: NonNullable<Firing['undone']>['kept'] | null;
};

const onlyThese = {
  all: sql``,
  fired: sql`and f.stopped is null`,
  stopped: sql`and (f.stopped is not null or f.stopped_times > 0)`,
  failed: sql`and f.failures <> '[]'`,
};

/** What a rule did, newest first. */
export async function listFirings(
  look: Look,
  ruleId: number,
  page: PageQuery & { only: keyof typeof onlyThese },
): Promise<Page<Firing>> {
  return pageOfFirings(look, sql`f.rule_id = ${ruleId} ${onlyThese[page.only]}`, page);
}

/** What rules did to a ticket, newest first. Refuses a ticket that the actor may not see. */
export async function listTicketFirings(look: Look, ticketId: number, page: PageQuery): Promise<Page<Firing>> {
  await showTicket(look, ticketId);
  return pageOfFirings(look, sql`f.ticket_id = ${ticketId}`, page);
}

/** One firing. Refuses when there is none, and one of a ticket that the actor may not see. */
export async function oneFiring(look: Look, firingId: number): Promise<Firing> {
  const [row] = await found(look, sql`f.id = ${firingId}`);
  if (!row) notFound('firing');
  await showTicket(look, row.ticket_id);
  return presented(row);
}

async function pageOfFirings(look: Look, where: RawBuilder<unknown>, { after, limit }: PageQuery) {
  const before = after ? sql`and f.id < ${keyOf(after, z.tuple([id]))[0]}` : sql``;
  const rows = await found(look, sql`${where} ${before} order by f.id desc limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const oldest = shown.at(-1);
  return { items: shown.map(presented), next: rows.length > limit && oldest ? cursorOf(oldest.id) : null };
}

async function found(look: Look, where: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select f.*, r.kind, r.name, r.removed_at is not null as removed, t.subject, a.name as undoer
    from rule_firings f
    join rules r on r.id = f.rule_id
    join tickets t on t.id = f.ticket_id
    left join agents a on a.id = f.undone_by
    where ${where}`.execute(look.db);
  return rows;
}

function presented(row: Row): Firing {
  return {
    id: row.id,
    rule: { id: row.rule_id, kind: row.kind, name: row.name, removed: row.removed },
    version: row.version,
    ticketId: row.ticket_id,
    ticketSubject: row.subject,
    at: row.at.toISOString(),
    position: row.event_position,
    depth: row.depth,
    why: row.why,
    changes: row.changes,
    effects: row.effects,
    failures: row.failures,
    stopped: row.stopped,
    stoppedTimes: row.stopped_times,
    undone: row.undone_at && {
      at: row.undone_at.toISOString(),
      by: row.undone_by === null ? null : { id: row.undone_by, name: row.undoer ?? '' },
      kept: row.undone_kept ?? [],
    },
  };
}
