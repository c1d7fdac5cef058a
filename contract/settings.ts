import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, idText, instant, languageTag, nothing, route, timeZone } from './route.ts';

export const company = z.object({ name: z.string(), language: languageTag, timeZone });
export type Company = z.infer<typeof company>;
const companyChange = z.object({ name: z.string().trim().min(1).max(120), language: languageTag, timeZone }).partial();

const hexColor = z.string().regex(/^#[0-9a-f]{6}$/i);
/** A name under which the company answers. `signature` is text; Liquid placeholders `agent.name`, `brand.name` are filled in. */
export const brand = z.object({
  id,
  name: z.string(),
  signature: z.string().describe('Text below replies; `{{agent.name}}` and `{{brand.name}}` are filled in.'),
  accent: hexColor.describe('The colour of the pages customers see, `#rrggbb`.'),
  isDefault: z.boolean(),
  scheduleId: id.nullable().describe('The schedule of its business hours; null for the default one.'),
  tellsHandOffs: z.boolean().describe('Customers are told by mail when another agent takes over.'),
});
export type Brand = z.infer<typeof brand>;
const brandWrite = z.object({
  name: z.string().trim().min(1).max(120),
  signature: z.string().max(4000).default(''),
  accent: hexColor.default('#c84a12'),
  scheduleId: id.nullable().default(null),
  tellsHandOffs: z.boolean().default(true),
});

export const customFieldTypes = [
  'text',
  'multi-line',
  'number',
  'decimal',
  'date',
  'checkbox',
  'dropdown',
  'multi-select',
  'regular-expression',
] as const;
export const customFieldOwners = ['ticket', 'customer', 'organization'] as const;
/** A field of the company's own. `key` is stable and used in the API; `options` for dropdown and multi-select; `pattern` for regular-expression. */
export const customField = z.object({
  id,
  owner: z.enum(customFieldOwners),
  key: z.string().describe('Stable; the name of the value in `customFields`.'),
  label: z.string(),
  type: z.enum(customFieldTypes),
  options: z.array(z.string()).describe('What can be chosen, for dropdown and multi-select.'),
  pattern: z.string().nullable().describe('What the whole value must match, for regular-expression.'),
  rank: z.number().int().describe('Lower stands first.'),
  archivedAt: instant.nullable(),
});
export type CustomField = z.infer<typeof customField>;
const customFieldWrite = z.object({
  owner: z.enum(customFieldOwners),
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: z.string().trim().min(1).max(80),
  type: z.enum(customFieldTypes),
  options: z.array(z.string().trim().min(1).max(120)).max(200).default([]),
  pattern: z.string().max(300).nullable().default(null),
});
/** Values by field key; null clears. Checked against the definitions by the room that owns the row. */
export const customValues = z
  .record(
    z.string(),
    z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(120)).max(200), z.null()]),
  )
  .describe('Values by the key of the custom field; null clears.');
export type CustomValues = z.infer<typeof customValues>;

/** An event as it stands in the journal. */
export const journalEvent = z.object({
  position: z.number().int().describe('Its place in the journal: gapless, in the order of commits.'),
  id,
  name: z.string().describe('What happened, like `ticket.solved`; docs/events.md has them all.'),
  at: instant,
  actor: z.object({ kind: z.enum(['agent', 'customer', 'system']), id: id.nullable(), name: z.string().nullable() }),
  ticketId: id.nullable(),
  payload: z.record(z.string(), z.unknown()).describe('The facts of this event, by its name.'),
});
export type JournalEvent = z.infer<typeof journalEvent>;

/** An event that a reaction could not take, even after retries; later events of the same ticket wait behind it. */
export const setAsideEvent = z.object({
  id,
  reaction: z.string().describe('Who could not take it.'),
  event: journalEvent,
  state: z.enum(['retrying', 'set-aside', 'waiting']),
  attempts: z.number().int(),
  error: z.string().nullable(),
  retryAt: instant.nullable(),
});
export type SetAsideEvent = z.infer<typeof setAsideEvent>;

export const settingsRoutes = {
  showCompany: route({
    method: 'GET',
    path: '/api/company',
    summary: 'The company.',
    access: 'settings.read',
    response: company,
  }),
  changeCompany: route({
    method: 'PATCH',
    path: '/api/company',
    summary: 'Changes the company.',
    access: 'settings.manage',
    body: companyChange,
    response: company,
  }),
  listBrands: route({
    method: 'GET',
    path: '/api/brands',
    summary: 'All brands.',
    access: 'settings.read',
    response: z.object({ items: z.array(brand) }),
  }),
  addBrand: route({
    method: 'POST',
    path: '/api/brands',
    summary: 'Adds a brand.',
    access: 'settings.manage',
    body: brandWrite,
    response: brand,
    status: 201,
  }),
  changeBrand: route({
    method: 'PATCH',
    path: '/api/brands/:id',
    summary: 'Changes a brand.',
    access: 'settings.manage',
    params: idParams,
    body: z
      .object({
        name: z.string().trim().min(1).max(120),
        signature: z.string().max(4000),
        accent: hexColor,
        isDefault: z.literal(true),
        scheduleId: id.nullable(),
        tellsHandOffs: z.boolean(),
      })
      .partial(),
    response: brand,
  }),
  removeBrand: route({
    method: 'DELETE',
    path: '/api/brands/:id',
    summary: 'Removes a brand that nothing uses.',
    access: 'settings.manage',
    params: idParams,
    response: nothing,
  }),
  listCustomFields: route({
    method: 'GET',
    path: '/api/custom-fields',
    summary: 'All custom fields, in order.',
    access: 'settings.read',
    query: z.object({ owner: z.enum(customFieldOwners).optional() }),
    response: z.object({ items: z.array(customField) }),
  }),
  addCustomField: route({
    method: 'POST',
    path: '/api/custom-fields',
    summary: 'Adds a custom field.',
    access: 'settings.manage',
    body: customFieldWrite,
    response: customField,
    status: 201,
  }),
  changeCustomField: route({
    method: 'PATCH',
    path: '/api/custom-fields/:id',
    summary: 'Changes label, options, pattern or order; archives and restores.',
    access: 'settings.manage',
    params: idParams,
    body: z
      .object({
        label: z.string().trim().min(1).max(80),
        options: z.array(z.string().trim().min(1).max(120)).max(200),
        pattern: z.string().max(300).nullable(),
        rank: z.number().int(),
        archived: z.boolean(),
      })
      .partial(),
    response: customField,
  }),
  listEvents: route({
    method: 'GET',
    path: '/api/events',
    summary:
      'The journal of everything that happened, in gapless order of position. `after` is the last position you have read.',
    access: 'events.read',
    query: z.object({
      after: z.coerce.number().int().min(0).default(0).describe('The last position you have read.'),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      ticketId: idText.optional(),
    }),
    response: z.object({
      items: z.array(journalEvent),
      last: z.number().int().describe('The position to ask after next.'),
    }),
  }),
  listAudit: route({
    method: 'GET',
    path: '/api/audit',
    summary: 'What people with rights changed, newest first.',
    access: 'audit.read',
    query: pageQuery,
    response: pageOf(journalEvent),
  }),
  listSetAsideEvents: route({
    method: 'GET',
    path: '/api/set-aside-events',
    summary: 'Events that a reaction could not take.',
    access: 'spine.manage',
    query: pageQuery,
    response: pageOf(setAsideEvent),
  }),
  retrySetAsideEvent: route({
    method: 'POST',
    path: '/api/set-aside-events/:id/retry',
    summary: 'Tries a set-aside event again now.',
    access: 'spine.manage',
    params: idParams,
    response: nothing,
    status: 202,
  }),
};
