import type { Organization } from '../../../contract/customers.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { organizationRows, presentOrganization } from './present-organization.ts';

/** One organization that was not removed. */
export async function showOrganization(look: Look, id: number): Promise<Organization> {
  const row = await organizationRows(look).where('id', '=', id).executeTakeFirst();
  return row ? presentOrganization(row) : notFound('organization');
}
