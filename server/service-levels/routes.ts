import { serviceLevelsRoutes as contract } from '../../contract/service-levels.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { addPolicy } from './commands/add-policy.ts';
import { changePolicy } from './commands/change-policy.ts';
import { orderPolicies } from './commands/order-policies.ts';
import { removePolicy } from './commands/remove-policy.ts';
import { allPolicies } from './queries/all-policies.ts';
import { listDecidedTargets } from './queries/list-decided-targets.ts';
import { listTicketTargets } from './queries/list-ticket-targets.ts';
import { recountNow } from './queries/recount-now.ts';
import { reportServiceLevels } from './queries/report-service-levels.ts';

export const routes: BoundRoute[] = [
  look(contract.listServicePolicies, async (look) => ({ items: await allPolicies(look) })),
  change(contract.addServicePolicy, (ctx, { body }) => addPolicy(ctx, body)),
  change(contract.orderServicePolicies, async (ctx, { body }) => ({ items: await orderPolicies(ctx, body.ids) })),
  change(contract.changeServicePolicy, (ctx, { params, body }) => changePolicy(ctx, params.id, body)),
  change(contract.removeServicePolicy, async (ctx, { params }) => {
    await removePolicy(ctx, params.id);
    return {};
  }),
  look(contract.showRecount, (look) => recountNow(look)),
  look(contract.listTicketTargets, (look, { params }) => listTicketTargets(look, params.id)),
  look(contract.reportServiceLevels, (look, { query }) => reportServiceLevels(look, query)),
  look(contract.listDecidedTargets, (look, { query }) => listDecidedTargets(look, query)),
];
