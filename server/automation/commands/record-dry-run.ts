import type { Selectable } from 'kysely';
import type { DryRuns } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';
import type { DryRunStep } from '../queries/dry-run-step.ts';
import { insertMatches, updateDryRun } from '../store.ts';

/** So many matches are kept to be looked at; more are only counted. */
const mostKept = 1000;

/** Writes down a step of a dry run. Answers whether there is another one to do: not at the end, nor once it was stopped. */
export async function recordDryRun(ctx: Ctx, row: Selectable<DryRuns>, step: DryRunStep): Promise<boolean> {
  const isLast = step.last === null;
  const goesOn = await updateDryRun(ctx, row.id, {
    looked: isLast ? row.total : Math.min(row.total, row.looked + step.looked),
    matches: row.matches + step.matches.length,
    last_ticket_id: step.last ?? row.last_ticket_id,
    ...(isLast && { state: 'done' as const }),
  });
  if (!goesOn) return false;
  const kept = step.matches.slice(0, Math.max(0, mostKept - row.matches));
  await insertMatches(
    ctx,
    kept.map((match) => ({
      dry_run_id: row.id,
      ticket_id: match.ticketId,
      at: match.at,
      why: JSON.stringify(match.why),
      effects: JSON.stringify(match.effects),
    })),
  );
  return !isLast;
}
