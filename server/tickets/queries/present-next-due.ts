import type { NextDueState, TargetKind } from '../../../contract/target-kinds.ts';
import type { TicketRow } from '../../../contract/tickets.ts';

type Columns = { next_due_at: Date | null; next_due_kind: TargetKind | null; next_due_state: NextDueState | null };

/** What is due first on a ticket, as the wire shows it. */
export function presentNextDue(row: Columns): TicketRow['nextDue'] {
  if (row.next_due_kind === null || row.next_due_state === null) return null;
  return { at: row.next_due_at?.toISOString() ?? null, kind: row.next_due_kind, state: row.next_due_state };
}
