import type { CustomValues } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { checkCustomValues } from '../../settings/queries/check-custom-values.ts';

/** The column of custom values with what is wished; null clears a value. Refuses values that are not as their fields say. */
export async function wishedOrganizationValues(ctx: Ctx, before: CustomValues, wished: CustomValues): Promise<string> {
  const values = { ...before, ...(await checkCustomValues(ctx, 'organization', wished)) };
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
}
