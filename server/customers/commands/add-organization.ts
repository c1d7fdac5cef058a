import type { customersRoutes } from '../../../contract/customers.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import { insertOrganization } from '../store.ts';
import { giveDomains } from './give-domains.ts';
import { wishedOrganizationValues } from './wished-organization-values.ts';

export type NewOrganization = RouteInput<typeof customersRoutes.addOrganization>['body'];

/** Adds an organization; customers without one who write from its domains join it. Answers the id. Refuses domains of others and of public providers. */
export async function addOrganization(ctx: Ctx, organization: NewOrganization): Promise<number> {
  const organizationId = await insertOrganization(ctx, {
    name: organization.name,
    notes: organization.notes ?? '',
    custom_values: await wishedOrganizationValues(ctx, {}, organization.customFields ?? {}),
    created_at: ctx.now,
  });
  ctx.emit('organization.added', { organizationId });
  await giveDomains(ctx, organizationId, organization.domains ?? []);
  return organizationId;
}
