import { z } from 'zod';
import { type ConditionTree, conditionTree } from './conditions.ts';
import { customer, organization } from './customers.ts';
import { pageOf, pageQuery } from './page.ts';
import { id, route } from './route.ts';
import { ticketRow } from './tickets.ts';

export const searchKinds = ['tickets', 'customers', 'organizations'] as const;
export type SearchKind = (typeof searchKinds)[number];

const marks = z
  .array(z.tuple([z.number().int(), z.number().int()]))
  .describe('Found words: first character and the one behind the last, in order.');
export type Marks = z.infer<typeof marks>;
const markedText = z.object({ text: z.string(), marks });
export type MarkedText = z.infer<typeof markedText>;

export const foundTicket = ticketRow.extend({
  subjectMarks: marks,
  excerpt: markedText
    .extend({ messageId: id, kind: z.enum(['reply', 'note']) })
    .nullable()
    .describe('Where the words stand in the newest messages; null when they stand in none of them.'),
});
export type FoundTicket = z.infer<typeof foundTicket>;
export const foundCustomer = customer.extend({ nameMarks: marks, emailMarks: marks.describe('In the first address.') });
export type FoundCustomer = z.infer<typeof foundCustomer>;
export const foundOrganization = organization.extend({ nameMarks: marks });
export type FoundOrganization = z.infer<typeof foundOrganization>;

const query = z
  .string()
  .max(1000)
  .describe(
    'Words, "exact words", -not, OR, parentheses, and keys like status:open tag:vip created>-7d; docs/search.md.',
  );

export const suggestion = z.object({
  kind: z.enum(['key', 'value']),
  text: z.string().describe('What stands in the query instead of the part under the cursor.'),
  label: z.string().describe('What to show: the name of a person, team or tag; for keys the key.'),
});
export type Suggestion = z.infer<typeof suggestion>;

export const searchRoutes = {
  search: route({
    method: 'GET',
    path: '/api/search',
    summary:
      'Finds tickets, customers and organizations, the best first. Without `kind` the first of each kind. Tickets in the trash and spam are left out unless the query asks for them.',
    access: 'tickets.read',
    query: pageQuery.extend({
      query,
      kind: z.enum(searchKinds).optional().describe('Only these, keyset-paged.'),
      order: z
        .enum(['relevance', 'newest'])
        .default('relevance')
        .describe('Of tickets: the best among the newest 200, or all, last changed first.'),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.object({
      tickets: pageOf(foundTicket).nullable(),
      customers: pageOf(foundCustomer).nullable(),
      organizations: pageOf(foundOrganization).nullable(),
      alsoWords: z.array(z.string()).describe('Similar words that were searched too, as little was found.'),
      conditions: conditionTree.describe('What was understood, as a view keeps it.') as z.ZodType<ConditionTree>,
    }),
  }),
  suggest: route({
    method: 'GET',
    path: '/api/search/suggestions',
    summary: 'Keys and values that fit where somebody is typing a query.',
    access: 'tickets.read',
    query: z.object({ query, at: z.coerce.number().int().min(0).max(1000).describe('Where the cursor stands.') }),
    response: z.object({
      from: z.number().int(),
      to: z.number().int(),
      items: z.array(suggestion),
    }),
  }),
};
