import type { Look } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { fireAutomation } from '../commands/fire-automation.ts';
import { ticketsToFireOn, ticketsToRelease } from '../queries/automation-tickets.ts';
import { type LiveRule, type RulesNow, readConditions, rulesNow } from '../queries/rules-now.ts';
import { deleteMarks } from '../store.ts';

/** Tickets that one rule takes in one round; those that are left are taken in the next, which follows at once. */
const mostARound = 500;

/** Every two minutes: which automations hold for which tickets by now. */
export const runAutomations: Sweep = {
  name: 'automation.run-automations',
  everyMs: 120_000,
  run: async (edge) => {
    const look = edge.look({ kind: 'system', name: 'automation.run-automations' });
    const now = await rulesNow(look);
    let more = false;
    for (const rule of now.rules) if (rule.kind === 'automation') more = (await runOne(edge, look, rule, now)) || more;
    if (more) edge.house.wake('automation.run-automations');
  },
};

/** Answers whether tickets are left for the next round. */
async function runOne(edge: Edge, look: Look, rule: LiveRule, { reading }: RulesNow): Promise<boolean> {
  const tree = readConditions(rule.conditions, reading, { now: look.now });
  const over = await ticketsToRelease(look, rule.id, tree);
  if (over.length > 0) await edge.transact(look.actor, (ctx) => deleteMarks(ctx, rule.id, over));
  const ids = await ticketsToFireOn(look, { ruleId: rule.id, tree, limit: mostARound });
  let failed = 0;
  for (const ticketId of ids)
    await edge
      .transact({ kind: 'system', name: rule.name }, (ctx) => fireAutomation(ctx, rule, tree, ticketId))
      .catch((error) => {
        failed += 1;
        edge.house.log.error({ err: error, rule: rule.id, ticketId }, 'an automation failed; tried again later');
      });
  return ids.length === mostARound && failed < mostARound;
}
