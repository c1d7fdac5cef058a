import type { customersRoutes } from '../../../contract/customers.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { updateOrganization } from '../store.ts';
import { giveDomains } from './give-domains.ts';
import { wishedOrganizationValues } from './wished-organization-values.ts';

export type OrganizationWish = RouteInput<typeof customersRoutes.changeOrganization>['body'];

/** Changes what is said, leaves the rest. Refuses as adding does. */
export async function changeOrganization(ctx: Ctx, organizationId: number, wish: OrganizationWish): Promise<void> {
  const before = await heldOrganization(ctx, organizationId);
  const fields = Object.entries(wish).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (fields.length === 0) return;
  await updateOrganization(ctx, organizationId, {
    name: wish.name ?? before.name,
    notes: wish.notes ?? before.notes,
    custom_values: await wishedOrganizationValues(ctx, before.custom_values as CustomValues, wish.customFields ?? {}),
  });
  if (wish.domains) await giveDomains(ctx, organizationId, wish.domains);
  ctx.emit('organization.changed', { organizationId, fields });
}

/** An organization's row, held until the transaction ends. Refuses one that is not there or was removed. */
export async function heldOrganization(ctx: Ctx, id: number) {
  const row = await ctx.db
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? notFound('organization');
}
