import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { DryRun, DryRunMatch, Why } from '../../../contract/automation.ts';
import type { Effect } from '../../../contract/automation-actions.ts';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { DryRuns } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { notFound } from '../../platform/refuse.ts';

/** How far a dry run is. Refuses when there is none. */
export async function oneDryRun(look: Look, dryRunId: number): Promise<DryRun> {
  return presented(await dryRunRow(look, dryRunId));
}

export async function dryRunRow(look: Look, dryRunId: number): Promise<Selectable<DryRuns>> {
  const row = await look.db.selectFrom('dry_runs').selectAll().where('id', '=', dryRunId).executeTakeFirst();
  return row ?? notFound('dry-run');
}

/** What it found, in the order it was found; of one ticket only, when given. */
export async function listDryRunMatches(
  look: Look,
  dryRunId: number,
  { after, limit, ticketId }: { after?: string | undefined; limit: number; ticketId?: number | undefined },
): Promise<Page<DryRunMatch>> {
  let query = look.db
    .selectFrom('dry_run_matches as d')
    .innerJoin('tickets as t', 't.id', 'd.ticket_id')
    .select(['d.id', 'd.ticket_id', 'd.at', 'd.why', 'd.effects', 't.subject'])
    .where('d.dry_run_id', '=', dryRunId)
    .orderBy('d.id')
    .limit(limit + 1);
  if (after) query = query.where('d.id', '>', keyOf(after, z.tuple([id]))[0]);
  if (ticketId !== undefined) query = query.where('d.ticket_id', '=', ticketId);
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ticketId: row.ticket_id,
      ticketSubject: row.subject,
      at: row.at.toISOString(),
      why: row.why as Why,
      effects: row.effects as Effect[],
    })),
    next: rows.length > limit && last ? cursorOf(last.id) : null,
  };
}

function presented(row: Selectable<DryRuns>): DryRun {
  const { id, kind, state, total, looked, matches } = row;
  return { id, kind, state, total, looked, matches, since: row.since.toISOString(), at: row.at.toISOString() };
}
