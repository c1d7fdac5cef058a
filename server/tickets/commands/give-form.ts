import type { Ctx } from '../../platform/context.ts';
import type { TicketRecord } from '../policy.ts';
import { offeredForm } from '../queries/offered-form.ts';
import { updateTicket } from '../store.ts';

/** Gives a ticket another form; null: the default one. Values that the form does not show stay. */
export async function giveForm(ctx: Ctx, ticket: TicketRecord, formId: number | null): Promise<void> {
  if (formId === ticket.form_id) return;
  if (formId !== null) await offeredForm(ctx, formId, ticket.brand_id);
  await updateTicket(ctx, ticket.id, { form_id: formId, updated_at: ctx.now });
  ctx.emit('ticket.form-changed', { from: ticket.form_id, to: formId }, { ticketId: ticket.id });
  ticket.form_id = formId;
}
