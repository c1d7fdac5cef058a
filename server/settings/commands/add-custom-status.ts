import type { CustomStatus } from '../../../contract/forms.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { allCustomStatuses } from '../queries/all-custom-statuses.ts';
import { clearDefaultStatus, insertCustomStatus } from '../store.ts';

export type NewCustomStatus = Pick<CustomStatus, 'category' | 'label' | 'customerLabel' | 'isDefault'>;

/** Adds a status behind the others of its category. Refuses a label that stands there already: agents could not tell them apart. */
export async function addCustomStatus(ctx: Ctx, wish: NewCustomStatus): Promise<CustomStatus> {
  const others = (await allCustomStatuses(ctx)).filter((each) => each.category === wish.category);
  refuseTakenLabel(others, wish.label);
  if (wish.isDefault) await clearDefaultStatus(ctx, wish.category);
  const rank = Math.max(0, ...others.map((each) => each.rank)) + 1;
  const { category, label, customerLabel, isDefault } = wish;
  const id = await insertCustomStatus(ctx, {
    category,
    label,
    customer_label: customerLabel,
    rank,
    is_default: isDefault,
  });
  ctx.emit('custom-status.added', { id, name: label });
  return { id, category, label, customerLabel, rank, isDefault, archivedAt: null };
}

/** Refuses a label that another living status of the category has. */
export function refuseTakenLabel(others: readonly CustomStatus[], label: string): void {
  if (others.some((each) => each.archivedAt === null && each.label.toLowerCase() === label.toLowerCase()))
    refuseField('label', 'custom-status.label-taken', 'Another status of this category has this label.');
}
