import type { TicketForm } from '../../../contract/forms.ts';
import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { oneForm } from '../../settings/queries/all-forms.ts';

/** A form that may be given to a ticket of this brand (null: of none). Refuses `invalid` what is archived, unknown or for other brands. */
export async function offeredForm(look: Look, formId: number, brandId: number | null): Promise<TicketForm> {
  const form = await oneForm(look, formId);
  if (!form || form.archivedAt !== null) refuseField('formId', 'form.unknown', 'There is no such form.');
  if (brandId !== null && form.brandIds.length > 0 && !form.brandIds.includes(brandId))
    refuseField('formId', 'form.other-brand', 'This form is for other brands.');
  return form;
}
