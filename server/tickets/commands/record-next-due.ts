import type { NextDueState, TargetKind } from '../../../contract/target-kinds.ts';
import type { Ctx } from '../../platform/context.ts';
import { updateTicket } from '../store.ts';

/** The target that is due first. `at` is null while it is paused. */
export type NextDue = { at: Date | null; kind: TargetKind; state: NextDueState };

/** Shows on the ticket what is due first; null when nothing is promised. The targets themselves belong to the room `service-levels`. */
export async function recordNextDue(ctx: Ctx, ticketId: number, next: NextDue | null): Promise<void> {
  await updateTicket(ctx, ticketId, {
    next_due_at: next?.at ?? null,
    next_due_kind: next?.kind ?? null,
    next_due_state: next?.state ?? null,
  });
}
