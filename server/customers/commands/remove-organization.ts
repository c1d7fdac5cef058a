import type { Ctx } from '../../platform/context.ts';
import { releaseCustomers, replaceDomains, updateOrganization } from '../store.ts';
import { heldOrganization } from './change-organization.ts';

/** Removes an organization: its customers stay and belong to none, its domains are free. */
export async function removeOrganization(ctx: Ctx, organizationId: number): Promise<void> {
  await heldOrganization(ctx, organizationId);
  await updateOrganization(ctx, organizationId, { removed_at: ctx.now });
  await replaceDomains(ctx, organizationId, []);
  await releaseCustomers(ctx, organizationId);
  ctx.emit('organization.removed', { organizationId });
}
