import { formFaults } from '../../../contract/form-faults.ts';
import type { TicketForm } from '../../../contract/forms.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse, refuseField } from '../../platform/refuse.ts';
import { allCustomFields } from '../queries/all-custom-fields.ts';
import { allForms, oneForm } from '../queries/all-forms.ts';
import { insertForm, replaceFormBrands } from '../store.ts';

export type NewForm = Pick<TicketForm, 'name' | 'customerName' | 'brandIds' | 'fields'>;

/** Adds a form behind the others; the first one is the default. Refuses fields that could never be asked, and unknown brands. */
export async function addForm(ctx: Ctx, wish: NewForm): Promise<TicketForm> {
  await refuseWrongFields(ctx, wish.fields);
  await refuseUnknownBrands(ctx, wish.brandIds);
  const others = await allForms(ctx);
  const id = await insertForm(ctx, {
    name: wish.name,
    customer_name: wish.customerName,
    fields: JSON.stringify(wish.fields),
    rank: Math.max(0, ...others.map((each) => each.rank)) + 1,
    is_default: !others.some((each) => each.isDefault),
  });
  await replaceFormBrands(ctx, id, [...new Set(wish.brandIds)]);
  ctx.emit('form.added', { id, name: wish.name });
  return (await oneForm(ctx, id)) ?? notFound('form');
}

/** Refuses `invalid` what is wrong with the fields of a form, each by its path. */
export async function refuseWrongFields(ctx: Ctx, fields: TicketForm['fields']): Promise<void> {
  const known = (await allCustomFields(ctx, 'ticket')).filter((field) => field.archivedAt === null);
  const faults = formFaults(fields, known);
  if (faults.length > 0)
    refuse('invalid', 'form.invalid', 'Some fields of the form cannot be asked so.', {
      fields: faults.map((each) => ({ ...each, path: `body.${each.path}` })),
    });
}

export async function refuseUnknownBrands(ctx: Ctx, brandIds: readonly number[]): Promise<void> {
  if (brandIds.length === 0) return;
  const known = await ctx.db
    .selectFrom('brands')
    .select('id')
    .where('id', 'in', [...brandIds])
    .execute();
  if (known.length !== new Set(brandIds).size) refuseField('brandIds', 'brand.unknown', 'There is no such brand.');
}
