import type { ConditionTree } from '../contract/conditions.ts';
import type { Ctx } from '../server/platform/context.ts';
import { addView, type NewView } from '../server/tickets/commands/add-view.ts';
import { asAgent, type Loaded } from './load-people.ts';

const open: ConditionTree = { field: 'status', op: 'is', values: ['new', 'open'] };
const usual = {
  teamId: null,
  columns: [],
  order: 'waiting',
  direction: 'ascending',
  groupBy: null,
  hidden: false,
} satisfies Partial<NewView>;

const shared: readonly NewView[] = [
  {
    ...usual,
    name: 'Organizations waiting',
    scope: 'shared',
    conditions: { all: [open, { field: 'organization', op: 'is-not', values: [null] }] },
    columns: ['organization', 'requester', 'priority', 'assignee', 'waiting'],
  },
  {
    ...usual,
    name: 'Cracked planters',
    scope: 'shared',
    conditions: {
      all: [
        { field: 'status', op: 'is-not', values: ['solved', 'closed'] },
        {
          any: [
            { field: 'tag', op: 'is', values: ['damaged in transit'] },
            { field: 'subject', op: 'contains', values: ['cracked', 'broken'] },
          ],
        },
      ],
    },
    columns: ['requester', 'status', 'cf.damage', 'assignee', 'created'],
    groupBy: 'status',
  },
  {
    ...usual,
    name: 'Waiting for a day',
    scope: 'shared',
    conditions: { all: [open, { field: 'waiting', op: 'less', values: ['-24h'] }] },
    groupBy: 'assignee',
  },
  {
    ...usual,
    name: 'Rated 1 or 2',
    scope: 'shared',
    conditions: { field: 'rating', op: 'at-most', values: [2] },
    columns: ['rating', 'requester', 'assignee', 'solved'],
    order: 'solved',
    direction: 'descending',
  },
];

const own: NewView = {
  ...usual,
  name: 'Mine, by priority',
  scope: 'personal',
  conditions: { all: [open, { field: 'assignee', op: 'is', values: ['me'] }] },
  groupBy: 'priority',
};

/** Views as a small company has them: who waits, what broke, what went badly, and one of the owner's own. */
export async function loadViews(ctx: Ctx, loaded: Loaded): Promise<void> {
  const maya = asAgent(ctx, loaded, 'maya');
  for (const view of [...shared, own]) await addView(maya, view);
}
