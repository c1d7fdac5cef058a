import { routingRoutes as contract } from '../../contract/routing.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { acceptOffer, passOffer } from './commands/answer-offer.ts';
import { changeAgentRouting } from './commands/change-agent-routing.ts';
import { addQueue, changeQueue, orderQueues, removeQueue } from './commands/change-queues.ts';
import { changeRoutingSettings } from './commands/change-routing-settings.ts';
import { addSkill, changeSkill, removeSkill } from './commands/change-skills.ts';
import { enterPresence } from './commands/enter-presence.ts';
import { noteHere } from './commands/note-here.ts';
import { actingAgent } from './policy.ts';
import { allAgentRouting } from './queries/all-agent-routing.ts';
import { allPresence } from './queries/all-presence.ts';
import { allQueues } from './queries/all-queues.ts';
import { allSkills } from './queries/all-skills.ts';
import { ownOffers } from './queries/own-offers.ts';
import { routingNowShown } from './queries/routing-now.ts';
import { routingSettingsNow } from './queries/routing-settings-now.ts';

export const routes: readonly BoundRoute[] = [
  look(contract.listPresence, async (ctx) => ({ items: await allPresence(ctx) })),
  change(contract.setPresence, (ctx, { body }) => enterPresence(ctx, actingAgent(ctx).id, { ...body, by: 'agent' })),
  change(contract.noteHere, (ctx, { body }) => noteHere(ctx, actingAgent(ctx).id, body.active)),
  look(contract.showRoutingSettings, routingSettingsNow),
  change(contract.changeRoutingSettings, (ctx, { body }) => changeRoutingSettings(ctx, body)),
  look(contract.listSkills, async (ctx) => ({ items: await allSkills(ctx) })),
  change(contract.addSkill, (ctx, { body }) => addSkill(ctx, body)),
  change(contract.changeSkill, (ctx, { params, body }) => changeSkill(ctx, params.id, body)),
  change(contract.removeSkill, async (ctx, { params }) => {
    await removeSkill(ctx, params.id);
    return {};
  }),
  look(contract.listAgentRouting, async (ctx) => ({ items: await allAgentRouting(ctx) })),
  change(contract.changeAgentRouting, (ctx, { params, body }) => changeAgentRouting(ctx, params.id, body)),
  look(contract.listQueues, async (ctx) => ({ items: await allQueues(ctx) })),
  change(contract.addQueue, (ctx, { body }) => addQueue(ctx, body)),
  change(contract.changeQueue, (ctx, { params, body }) => changeQueue(ctx, params.id, body)),
  change(contract.orderQueues, async (ctx, { body }) => ({ items: await orderQueues(ctx, body.ids) })),
  change(contract.removeQueue, async (ctx, { params }) => {
    await removeQueue(ctx, params.id);
    return {};
  }),
  look(contract.showRoutingNow, routingNowShown),
  look(contract.listOffers, async (ctx) => ({ items: await ownOffers(ctx) })),
  change(contract.acceptOffer, async (ctx, { params }) => ({ ticketId: await acceptOffer(ctx, params.id) })),
  change(contract.passOffer, async (ctx, { params }) => {
    await passOffer(ctx, params.id);
    return {};
  }),
];
