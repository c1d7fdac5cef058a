import { customersRoutes } from '../../contract/customers.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { addCustomer } from './commands/add-customer.ts';
import { addOrganization } from './commands/add-organization.ts';
import { changeCustomer } from './commands/change-customer.ts';
import { changeOrganization } from './commands/change-organization.ts';
import { mergeCustomers } from './commands/merge-customers.ts';
import { removeOrganization } from './commands/remove-organization.ts';
import { undoMerge } from './commands/undo-merge.ts';
import { listCustomers } from './queries/list-customers.ts';
import { listMerges } from './queries/list-merges.ts';
import { listOrganizations } from './queries/list-organizations.ts';
import { showCustomer } from './queries/show-customer.ts';
import { showOrganization } from './queries/show-organization.ts';

export const routes: BoundRoute[] = [
  look(customersRoutes.listCustomers, (look, { query }) => listCustomers(look, query)),
  change(customersRoutes.addCustomer, async (ctx, { body }) => showCustomer(ctx, await addCustomer(ctx, body))),
  look(customersRoutes.showCustomer, (look, { params }) => showCustomer(look, params.id)),
  change(customersRoutes.changeCustomer, async (ctx, { params, body }) => {
    await changeCustomer(ctx, params.id, body);
    return showCustomer(ctx, params.id);
  }),
  change(customersRoutes.mergeCustomer, (ctx, { params, body }) => mergeCustomers(ctx, params.id, body.intoId)),
  look(customersRoutes.listMerges, async (look, { params }) => ({ items: await listMerges(look, params.id) })),
  change(customersRoutes.undoMerge, (ctx, { params }) => undoMerge(ctx, params.id)),
  look(customersRoutes.listOrganizations, (look, { query }) => listOrganizations(look, query)),
  change(customersRoutes.addOrganization, async (ctx, { body }) =>
    showOrganization(ctx, await addOrganization(ctx, body)),
  ),
  look(customersRoutes.showOrganization, (look, { params }) => showOrganization(look, params.id)),
  change(customersRoutes.changeOrganization, async (ctx, { params, body }) => {
    await changeOrganization(ctx, params.id, body);
    return showOrganization(ctx, params.id);
  }),
  change(customersRoutes.removeOrganization, async (ctx, { params }) => {
    await removeOrganization(ctx, params.id);
    return {};
  }),
];
