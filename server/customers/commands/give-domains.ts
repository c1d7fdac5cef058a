import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { isPublicMailDomain } from '../rules/mail-domain.ts';
import { adoptCustomers, replaceDomains } from '../store.ts';

/**
 * Gives an organization exactly these mail domains; customers without an organization who write from them join it. Refuses
 * domains of public providers, and domains of other organizations with the id of each.
 */
export async function giveDomains(ctx: Ctx, organizationId: number, wished: readonly string[]): Promise<void> {
  const domains = [...new Set(wished)];
  refusePublic(domains);
  const taken = await replaceDomains(ctx, organizationId, domains);
  if (taken.length > 0) await refuseTaken(ctx, taken, domains);
  for (const customerId of await adoptCustomers(ctx, organizationId, domains))
    ctx.emit('customer.changed', { customerId, fields: ['organizationId'] });
}

function refusePublic(domains: readonly string[]): void {
  const open = domains.filter(isPublicMailDomain);
  const message = 'Anybody can have an address there.';
  if (open.length > 0)
    refuse('invalid', 'organization.domain-public', message, {
      fields: open.map((domain) => ({
        path: `body.domains.${domains.indexOf(domain)}`,
        code: 'organization.domain-public',
        message,
      })),
    });
}

async function refuseTaken(ctx: Ctx, taken: readonly string[], domains: readonly string[]): Promise<never> {
  const owners = await ctx.db
    .selectFrom('organization_domains')
    .select(['domain', 'organization_id'])
    .where('domain', 'in', taken)
    .execute();
  refuse('conflict', 'organization.domain-taken', 'Another organization has this mail domain.', {
    fields: owners.map((owner) => ({
      path: `body.domains.${domains.indexOf(owner.domain)}`,
      code: 'organization.domain-taken',
      message: `Organization ${owner.organization_id} has this mail domain.`,
      id: owner.organization_id,
    })),
  });
}
