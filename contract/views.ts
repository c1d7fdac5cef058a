import { z } from 'zod';
import { conditionTree } from './conditions.ts';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, nothing, route } from './route.ts';
import { customValues } from './settings.ts';
import { ticketRow } from './tickets.ts';

/** Who sees a view: everybody, one team, or its owner alone. */
export const viewScopes = ['shared', 'team', 'personal'] as const;
export type ViewScope = (typeof viewScopes)[number];

/** What a view can show of each ticket beside the subject; custom fields as `cf.<key>`. */
export const viewColumns = [
  'number',
  'requester',
  'organization',
  'status',
  'priority',
  'type',
  'assignee',
  'team',
  'brand',
  'channel',
  'tags',
  'created',
  'updated',
  'waiting',
  'status-since',
  'solved',
  'due',
  'rating',
] as const;
const column = z.union([z.enum(viewColumns), z.string().regex(/^cf\.[a-z][a-z0-9_]{0,39}$/)]);

/** What a view can be sorted by. Where a ticket has no such thing it stands last, whatever the direction. */
export const viewOrders = [
  'number',
  'created',
  'updated',
  'waiting',
  'status-since',
  'solved',
  'due',
  'priority',
  'status',
  'subject',
  'requester',
  'assignee',
  'team',
  'rating',
] as const;
export type ViewOrder = (typeof viewOrders)[number];
export const directions = ['ascending', 'descending'] as const;
export type Direction = (typeof directions)[number];

/** What the tickets of a view can be put in groups by. */
export const viewGroupings = ['status', 'priority', 'type', 'assignee', 'team', 'brand', 'channel'] as const;
export type ViewGrouping = (typeof viewGroupings)[number];

const name = z.string().trim().min(1).max(80);
const facts = {
  name: z.string(),
  scope: z.enum(viewScopes),
  teamId: id.nullable().describe('The team that sees it, with the scope `team`; null otherwise.'),
  conditions: conditionTree,
  columns: z.array(column).max(20).describe('Shown beside the subject, in this order; none: the usual list.'),
  order: z.enum(viewOrders),
  direction: z.enum(directions),
  groupBy: z.enum(viewGroupings).nullable(),
  hidden: z.boolean().describe('Kept, but not shown among the views.'),
};

/** A list of tickets by conditions, with its columns, order and groups. */
export const view = z.object({
  id,
  ...facts,
  rank: z.number().int().describe('Lower stands first, among views of the same scope.'),
  mayChange: z.boolean().describe('Whether the caller may change or remove it.'),
});
export type View = z.infer<typeof view>;

const viewWrite = z.object({
  ...facts,
  name,
  teamId: id.nullable().default(null),
  columns: facts.columns.default([]),
  order: facts.order.default('updated'),
  direction: facts.direction.default('descending'),
  groupBy: facts.groupBy.default(null),
  hidden: facts.hidden.default(false),
});
const viewChange = z.object({ ...facts, name }).partial();

/** A ticket as a view lists it: the usual row, and what its columns may show besides. */
export const viewTicket = ticketRow.extend({
  brand: z.object({ id, name: z.string() }).nullable(),
  organization: z.object({ id, name: z.string() }).nullable(),
  statusSince: z.string(),
  solvedAt: z.string().nullable(),
  customFields: customValues,
});
export type ViewTicket = z.infer<typeof viewTicket>;

/** How many tickets stand in one group; `key` is a status, priority, type or channel, or an id; null: nothing there. */
export const viewGroup = z.object({
  key: z.union([z.string(), z.number(), z.null()]),
  name: z.string().nullable().describe('Of the agent, team or brand.'),
  count: z.number().int().describe('Counted up to 1,000.'),
});
export type ViewGroup = z.infer<typeof viewGroup>;

const viewCount = z.object({
  viewId: id,
  count: z.number().int().describe('Up to 1,000.'),
  more: z.boolean().describe('There are, or there may be, more than that.'),
});
export type ViewCount = z.infer<typeof viewCount>;

export const viewsRoutes = {
  listViews: route({
    method: 'GET',
    path: '/api/views',
    summary: 'The views that the caller may see: shared ones, those of the own teams, and the own ones, in order.',
    access: 'tickets.read',
    response: z.object({ items: z.array(view) }),
  }),
  addView: route({
    method: 'POST',
    path: '/api/views',
    summary: 'Adds a view. Everybody may have personal ones; shared and team views need the permission `views.share`.',
    access: 'tickets.read',
    body: viewWrite,
    response: view,
    status: 201,
  }),
  changeView: route({
    method: 'PATCH',
    path: '/api/views/:id',
    summary: 'Changes what is given, leaves the rest.',
    access: 'tickets.read',
    params: idParams,
    body: viewChange,
    response: view,
  }),
  removeView: route({
    method: 'DELETE',
    path: '/api/views/:id',
    summary: 'Removes a view; its tickets stay where they are.',
    access: 'tickets.read',
    params: idParams,
    response: nothing,
  }),
  restoreView: route({
    method: 'POST',
    path: '/api/views/:id/restore',
    summary: 'Brings back a view that was removed.',
    access: 'tickets.read',
    params: idParams,
    response: view,
  }),
  orderViews: route({
    method: 'PUT',
    path: '/api/view-order',
    summary: 'Puts views in the order given; those that are left out keep their places.',
    access: 'tickets.read',
    body: z.object({ ids: z.array(id).min(1).max(200) }),
    response: z.object({ items: z.array(view) }),
  }),
  listViewTickets: route({
    method: 'GET',
    path: '/api/views/:id/tickets',
    summary: 'The tickets of a view, keyset-paged, in its order or another; the first page tells the groups.',
    access: 'tickets.read',
    params: idParams,
    query: pageQuery.extend({
      order: z.enum(viewOrders).optional().describe('Instead of the order of the view.'),
      direction: z.enum(directions).optional(),
    }),
    response: pageOf(viewTicket).extend({
      groups: z.array(viewGroup).describe('In the order of the list; only on the first page of a view with groups.'),
    }),
  }),
  countViews: route({
    method: 'GET',
    path: '/api/view-counts',
    summary:
      'How many tickets each view holds that the caller may see and that is not hidden. At most two seconds old, in a very large house a little more.',
    access: 'tickets.read',
    response: z.object({ items: z.array(viewCount) }),
  }),
  previewView: route({
    method: 'POST',
    path: '/api/views/preview',
    summary: 'What conditions would show, before they are saved: how many tickets, and the newest 20.',
    access: 'tickets.read',
    body: z.object({ conditions: conditionTree }),
    response: z.object({ count: viewCount.shape.count, more: viewCount.shape.more, items: z.array(viewTicket) }),
  }),
};
