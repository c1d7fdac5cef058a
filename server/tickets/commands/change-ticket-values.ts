import type { CustomValues } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { checkCustomValues } from '../../settings/queries/check-custom-values.ts';
import type { TicketRecord } from '../policy.ts';
import { updateTicket } from '../store.ts';

/** Changes custom fields of a locked ticket: what is given replaces, null clears. Refuses values that do not fit their field. */
export async function changeTicketValues(ctx: Ctx, ticket: TicketRecord, values: CustomValues): Promise<void> {
  const checked: CustomValues = await checkCustomValues(ctx, 'ticket', values);
  const before = ticket.custom_values as CustomValues;
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  const after: CustomValues = { ...before };
  for (const [key, value] of Object.entries(checked)) {
    if (JSON.stringify(before[key] ?? null) === JSON.stringify(value)) continue;
    changes[key] = { from: before[key] ?? null, to: value };
    if (value === null) delete after[key];
    else after[key] = value as CustomValues[string];
  }
  if (Object.keys(changes).length === 0) return;
  await updateTicket(ctx, ticket.id, { custom_values: JSON.stringify(after), updated_at: ctx.now });
  ticket.custom_values = after;
  ctx.emit('ticket.fields-changed', { changes }, { ticketId: ticket.id });
}
