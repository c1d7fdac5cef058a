import { viewsRoutes as contract } from '../../contract/views.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { addView } from './commands/add-view.ts';
import { changeView } from './commands/change-view.ts';
import { orderViews } from './commands/order-views.ts';
import { removeView, restoreView } from './commands/remove-view.ts';
import { countViews } from './queries/count-views.ts';
import { listViewTickets } from './queries/list-view-tickets.ts';
import { previewView } from './queries/preview-view.ts';
import { visibleViews } from './queries/view-for.ts';

export const viewRoutes: readonly BoundRoute[] = [
  look(contract.listViews, async (ctx) => ({ items: await visibleViews(ctx) })),
  change(contract.addView, (ctx, { body }) => addView(ctx, body)),
  change(contract.changeView, (ctx, { params, body }) => changeView(ctx, params.id, body)),
  change(contract.removeView, async (ctx, { params }) => {
    await removeView(ctx, params.id);
    return {};
  }),
  change(contract.restoreView, (ctx, { params }) => restoreView(ctx, params.id)),
  change(contract.orderViews, async (ctx, { body }) => ({ items: await orderViews(ctx, body.ids) })),
  look(contract.listViewTickets, (ctx, { params, query }) => listViewTickets(ctx, params.id, query)),
  look(contract.countViews, (ctx) => countViews(ctx)),
  look(contract.previewView, (ctx, { body }) => previewView(ctx, body.conditions)),
];
