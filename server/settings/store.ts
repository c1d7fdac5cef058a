import type { Insertable, Updateable } from 'kysely';
import type { Brands, Companies, CustomFields, CustomStatuses, Forms, Schedules } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import { forgetBusinessClocks } from './queries/business-clock.ts';

/** Makes the one company; answers false when there is one already. */
export async function insertCompany(ctx: Ctx, row: Insertable<Companies>): Promise<boolean> {
  const made = await ctx.db
    .insertInto('companies')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('single')
    .executeTakeFirst();
  return made !== undefined;
}

export async function updateCompany(ctx: Ctx, change: Updateable<Companies>): Promise<void> {
  await ctx.db.updateTable('companies').set(change).execute();
}

export async function insertBrand(ctx: Ctx, row: Insertable<Brands>): Promise<number> {
  return (await ctx.db.insertInto('brands').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateBrand(ctx: Ctx, id: number, change: Updateable<Brands>): Promise<void> {
  await ctx.db.updateTable('brands').set(change).where('id', '=', id).execute();
  if (change.schedule_id !== undefined) ctx.afterCommit(() => forgetBusinessClocks(ctx.house));
}

/** There is one default brand at any time: the index allows no second, so the old one steps down first. */
export async function moveDefaultBrand(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('brands').set({ is_default: false }).where('is_default', '=', true).execute();
  await updateBrand(ctx, id, { is_default: true });
}

export async function insertCustomField(ctx: Ctx, row: Insertable<CustomFields>): Promise<number> {
  return (await ctx.db.insertInto('custom_fields').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateCustomField(ctx: Ctx, id: number, change: Updateable<CustomFields>): Promise<void> {
  await ctx.db.updateTable('custom_fields').set(change).where('id', '=', id).execute();
}

export async function insertSchedule(ctx: Ctx, row: Insertable<Schedules>): Promise<number> {
  ctx.afterCommit(() => forgetBusinessClocks(ctx.house));
  return (await ctx.db.insertInto('schedules').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateSchedule(ctx: Ctx, id: number, change: Updateable<Schedules>): Promise<void> {
  ctx.afterCommit(() => forgetBusinessClocks(ctx.house));
  await ctx.db.updateTable('schedules').set(change).where('id', '=', id).execute();
}

/** As with brands: the old default steps down first. */
export async function moveDefaultSchedule(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('schedules').set({ is_default: false }).where('is_default', '=', true).execute();
  await updateSchedule(ctx, id, { is_default: true });
}

/** Deletes a schedule; false when a brand or a service level refers to it, after which the transaction can only be rolled back. */
export function deleteSchedule(ctx: Ctx, id: number): Promise<boolean> {
  ctx.afterCommit(() => forgetBusinessClocks(ctx.house));
  return deleteUnused(ctx, 'schedules', id);
}

/** Deletes a brand; false when something refers to it, after which the transaction can only be rolled back. */
export function deleteBrand(ctx: Ctx, id: number): Promise<boolean> {
  return deleteUnused(ctx, 'brands', id);
}

/** False when something refers to the row (SQLSTATE 23503). */
async function deleteUnused(ctx: Ctx, table: 'brands' | 'schedules', id: number): Promise<boolean> {
  try {
    await ctx.db.deleteFrom(table).where('id', '=', id).execute();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return false;
    throw error;
  }
}

export async function insertCustomStatus(ctx: Ctx, row: Insertable<CustomStatuses>): Promise<number> {
  return (await ctx.db.insertInto('custom_statuses').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateCustomStatus(ctx: Ctx, id: number, change: Updateable<CustomStatuses>): Promise<void> {
  await ctx.db.updateTable('custom_statuses').set(change).where('id', '=', id).execute();
}

/** A category has one default status at most: the old one steps down first. */
export async function clearDefaultStatus(ctx: Ctx, category: CustomStatuses['category']): Promise<void> {
  await ctx.db
    .updateTable('custom_statuses')
    .set({ is_default: false })
    .where('category', '=', category)
    .where('is_default', '=', true)
    .execute();
}

export async function insertForm(ctx: Ctx, row: Insertable<Forms>): Promise<number> {
  return (await ctx.db.insertInto('forms').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateForm(ctx: Ctx, id: number, change: Updateable<Forms>): Promise<void> {
  await ctx.db.updateTable('forms').set(change).where('id', '=', id).execute();
}

export async function moveDefaultForm(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('forms').set({ is_default: false }).where('is_default', '=', true).execute();
  await updateForm(ctx, id, { is_default: true });
}

export async function replaceFormBrands(ctx: Ctx, formId: number, brandIds: readonly number[]): Promise<void> {
  await ctx.db.deleteFrom('form_brands').where('form_id', '=', formId).execute();
  if (brandIds.length > 0)
    await ctx.db
      .insertInto('form_brands')
      .values(brandIds.map((brandId) => ({ form_id: formId, brand_id: brandId })))
      .execute();
}
