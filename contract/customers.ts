import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { emailAddress, id, idParams, idText, instant, languageTag, nothing, route, timeZone } from './route.ts';
import { customValues } from './settings.ts';

/** A customer as a name beside a thing. `name` is never empty: without one it is the mail address or phone. */
export const customerBrief = z.object({ id, name: z.string(), email: z.string().nullable() });
export type CustomerBrief = z.infer<typeof customerBrief>;

export const customer = z.object({
  id,
  name: z.string().describe('Never empty: without a name it is the first mail address or phone.'),
  ownName: z.string().describe('The name somebody said, empty when nobody did: what a form edits.'),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  organization: z.object({ id, name: z.string() }).nullable(),
  language: languageTag.nullable(),
  timeZone: timeZone.nullable(),
  notes: z.string().describe('"How I like to be treated", and whatever else colleagues should know.'),
  customFields: customValues,
  createdAt: instant,
  mergedIntoId: id.nullable().describe('Set when this customer was merged into another, whose id it is.'),
});
export type Customer = z.infer<typeof customer>;

const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()./-]{4,40}$/);
const customerWrite = z.object({
  name: z.string().trim().max(200),
  emails: z.array(emailAddress).max(50),
  phones: z.array(phone).max(50),
  organizationId: id.nullable(),
  language: languageTag.nullable(),
  timeZone: timeZone.nullable(),
  notes: z.string().max(10_000),
  customFields: customValues,
});

export const organization = z.object({
  id,
  name: z.string(),
  domains: z.array(z.string()).describe('Mail domains whose writers belong here, lower case.'),
  notes: z.string(),
  customFields: customValues,
  customerCount: z.number().int(),
  createdAt: instant,
});
export type Organization = z.infer<typeof organization>;
const mailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/);
const organizationWrite = z.object({
  name: z.string().trim().min(1).max(200),
  domains: z.array(mailDomain).max(50),
  notes: z.string().max(10_000),
  customFields: customValues,
});

/** `mergedName` is how the merged customer was called. */
export const customerMerge = z.object({
  id,
  keptId: id,
  mergedId: id,
  mergedName: z.string(),
  at: instant,
  undoneAt: instant.nullable(),
});
export type CustomerMerge = z.infer<typeof customerMerge>;

const customerQuery = pageQuery.extend({
  query: z.string().trim().max(200).optional(),
  organizationId: idText.optional(),
  email: z.string().trim().toLowerCase().max(254).optional(),
  order: z.enum(['name', 'newest']).default('name'),
});

export const customersRoutes = {
  listCustomers: route({
    method: 'GET',
    path: '/api/customers',
    summary:
      'Customers, by name or newest first; `query` finds names, addresses and phones, typing errors included, the closest first.',
    access: 'customers.read',
    query: customerQuery,
    response: pageOf(customer),
  }),
  addCustomer: route({
    method: 'POST',
    path: '/api/customers',
    summary: 'Adds a customer.',
    access: 'customers.edit',
    body: customerWrite.partial(),
    response: customer,
    status: 201,
  }),
  showCustomer: route({
    method: 'GET',
    path: '/api/customers/:id',
    summary: 'One customer.',
    access: 'customers.read',
    params: idParams,
    response: customer,
  }),
  changeCustomer: route({
    method: 'PATCH',
    path: '/api/customers/:id',
    summary: 'Changes a customer. Lists of addresses and phones are replaced whole.',
    access: 'customers.edit',
    params: idParams,
    body: customerWrite.partial(),
    response: customer,
  }),
  mergeCustomer: route({
    method: 'POST',
    path: '/api/customers/:id/merge',
    summary: 'Merges this customer into another, who keeps everything of both. Can be undone.',
    access: 'customers.merge',
    params: idParams,
    body: z.object({ intoId: id }),
    response: customerMerge,
    status: 201,
  }),
  listMerges: route({
    method: 'GET',
    path: '/api/customers/:id/merges',
    summary: 'Merges into this customer that were not undone, newest first.',
    access: 'customers.read',
    params: idParams,
    response: z.object({ items: z.array(customerMerge) }),
  }),
  undoMerge: route({
    method: 'POST',
    path: '/api/customer-merges/:id/undo',
    summary: 'Undoes a merge: both customers stand as before, newer changes stay with the kept one.',
    access: 'customers.merge',
    params: idParams,
    response: customerMerge,
  }),
  listOrganizations: route({
    method: 'GET',
    path: '/api/organizations',
    summary: 'Organizations by name.',
    access: 'customers.read',
    query: pageQuery.extend({ query: z.string().trim().max(200).optional() }),
    response: pageOf(organization),
  }),
  addOrganization: route({
    method: 'POST',
    path: '/api/organizations',
    summary: 'Adds an organization.',
    access: 'customers.edit',
    body: organizationWrite.partial().required({ name: true }),
    response: organization,
    status: 201,
  }),
  showOrganization: route({
    method: 'GET',
    path: '/api/organizations/:id',
    summary: 'One organization.',
    access: 'customers.read',
    params: idParams,
    response: organization,
  }),
  changeOrganization: route({
    method: 'PATCH',
    path: '/api/organizations/:id',
    summary: 'Changes an organization.',
    access: 'customers.edit',
    params: idParams,
    body: organizationWrite.partial(),
    response: organization,
  }),
  removeOrganization: route({
    method: 'DELETE',
    path: '/api/organizations/:id',
    summary: 'Removes an organization. Its customers stay.',
    access: 'customers.edit',
    params: idParams,
    response: nothing,
  }),
};
