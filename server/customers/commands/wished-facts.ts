import type { customersRoutes } from '../../../contract/customers.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { checkCustomValues } from '../../settings/queries/check-custom-values.ts';
import type { CustomerFacts } from '../rules/merge-facts.ts';
import { type PhoneNumber, phoneNumber } from '../rules/phone-number.ts';

export type CustomerWish = RouteInput<typeof customersRoutes.addCustomer>['body'];

/**
 * The facts a customer would have with what is wished. Refuses phones that are none, unknown organizations, custom values that
 * are not as their fields say, and somebody without name, address and phone.
 */
export async function wishedFacts(ctx: Ctx, before: CustomerFacts, wish: CustomerWish): Promise<CustomerFacts> {
  const { customFields, phones, emails, ...rest } = wish;
  if (wish.organizationId) await refuseUnknownOrganization(ctx, wish.organizationId);
  const after: CustomerFacts = {
    ...before,
    ...withoutUndefined(rest),
    emails: emails ? [...new Set(emails)] : before.emails,
    phones: phones ? wishedPhones(phones) : before.phones,
    customValues: customFields ? await wishedValues(ctx, before.customValues, customFields) : before.customValues,
  };
  if (!after.name && after.emails.length + after.phones.length === 0)
    refuseField('name', 'customer.nameless', 'A name, a mail address or a phone is needed.');
  return after;
}

async function refuseUnknownOrganization(ctx: Ctx, id: number): Promise<void> {
  const found = await ctx.db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) refuseField('organizationId', 'organization.unknown', 'There is no such organization.');
}

function wishedPhones(wished: readonly string[]): PhoneNumber[] {
  const phones = new Map<string, PhoneNumber>();
  const faults: number[] = [];
  for (const [index, raw] of wished.entries()) {
    const phone = phoneNumber(raw);
    if (!phone) faults.push(index);
    else if (!phones.has(phone.digits)) phones.set(phone.digits, phone);
  }
  const message = 'This is not a phone number.';
  if (faults.length > 0)
    refuse('invalid', 'customer.phone-wrong', message, {
      fields: faults.map((index) => ({ path: `body.phones.${index}`, code: 'customer.phone-wrong', message })),
    });
  return [...phones.values()];
}

async function wishedValues(ctx: Ctx, before: CustomValues, wished: CustomValues): Promise<CustomValues> {
  const values: CustomValues = { ...before, ...(await checkCustomValues(ctx, 'customer', wished)) };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

type Said<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(wish: T): Said<T> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Said<T>;
}
