import { z } from 'zod';
import { id, idParams, instant, route } from './route.ts';

export const statusCategories = ['new', 'open', 'pending', 'on-hold', 'solved'] as const;
export type StatusCategory = (typeof statusCategories)[number];

/** A status of the company's own inside a category. The category is what counts: metrics, views and rules go by it. */
export const customStatus = z.object({
  id,
  category: z.enum(statusCategories),
  label: z.string().describe('What agents read.'),
  customerLabel: z.string().describe('What the customer reads.'),
  rank: z.number().int().describe('Lower stands first inside its category.'),
  isDefault: z.boolean().describe('Tickets that come into the category without a wish get it; at most one a category.'),
  archivedAt: instant.nullable(),
});
export type CustomStatus = z.infer<typeof customStatus>;
const label = z.string().trim().min(1).max(60);

export const requirements = ['never', 'always', 'before-solving'] as const;
export type Requirement = (typeof requirements)[number];
/** Fields of the house that a form may ask for, beside the company's own (`cf.<key>`). */
export const formFieldNames = ['priority', 'type', 'due', 'assignee', 'team', 'tag'] as const;

/** One field of a form. Hidden fields are never required. */
export const formField = z.object({
  field: z.string().max(60).describe('`priority`, `type`, `due`, `assignee`, `team`, `tag`, or `cf.<key>`.'),
  required: z
    .enum(requirements)
    .default('never')
    .describe(
      '`always`: agents and the API must give it at the beginning; `before-solving`: before the ticket is solved.',
    ),
  shownWhen: z
    .object({
      field: z.string().max(60),
      values: z
        .array(z.union([z.string().max(500), z.number(), z.boolean()]))
        .min(1)
        .max(100),
    })
    .nullable()
    .default(null)
    .describe('Shown only while that field of the form is shown and has one of these values; null: always.'),
});
export type FormField = z.infer<typeof formField>;

/** What a ticket asks for. Exactly one form is the default, as soon as there is one: it holds for tickets that name none. */
export const ticketForm = z.object({
  id,
  name: z.string().describe('What agents read.'),
  customerName: z.string().describe('What the customer reads.'),
  brandIds: z.array(id).describe('The brands it is offered for; empty: all.'),
  fields: z.array(formField).describe('In the order in which they are asked.'),
  isDefault: z.boolean(),
  rank: z.number().int(),
  archivedAt: instant.nullable(),
});
export type TicketForm = z.infer<typeof ticketForm>;
const formWrite = {
  name: z.string().trim().min(1).max(80),
  customerName: z.string().trim().min(1).max(80),
  brandIds: z.array(id).max(200),
  fields: z.array(formField).max(100),
};

export const formsRoutes = {
  listCustomStatuses: route({
    method: 'GET',
    path: '/api/custom-statuses',
    summary: 'All custom statuses, by category and in order, archived ones too.',
    access: 'settings.read',
    response: z.object({ items: z.array(customStatus) }),
  }),
  addCustomStatus: route({
    method: 'POST',
    path: '/api/custom-statuses',
    summary: 'Adds a custom status behind the others of its category.',
    access: 'settings.manage',
    body: z.object({
      category: z.enum(statusCategories),
      label,
      customerLabel: label,
      isDefault: z.boolean().default(false),
    }),
    response: customStatus,
    status: 201,
  }),
  changeCustomStatus: route({
    method: 'PATCH',
    path: '/api/custom-statuses/:id',
    summary:
      'Changes labels, order and default; archives and restores. An archived status stays on the tickets that have it.',
    access: 'settings.manage',
    params: idParams,
    body: z
      .object({ label, customerLabel: label, rank: z.number().int(), isDefault: z.boolean(), archived: z.boolean() })
      .partial(),
    response: customStatus,
  }),
  listForms: route({
    method: 'GET',
    path: '/api/forms',
    summary: 'All forms, in order, archived ones too.',
    access: 'settings.read',
    response: z.object({ items: z.array(ticketForm) }),
  }),
  addForm: route({
    method: 'POST',
    path: '/api/forms',
    summary: 'Adds a form. The first one is the default.',
    access: 'settings.manage',
    body: z.object({ ...formWrite, brandIds: formWrite.brandIds.default([]) }),
    response: ticketForm,
    status: 201,
  }),
  changeForm: route({
    method: 'PATCH',
    path: '/api/forms/:id',
    summary:
      'Changes a form; `isDefault` puts it in the place of the default one. The default form cannot be archived.',
    access: 'settings.manage',
    params: idParams,
    body: z
      .object({ ...formWrite, rank: z.number().int(), isDefault: z.literal(true), archived: z.boolean() })
      .partial(),
    response: ticketForm,
  }),
};
