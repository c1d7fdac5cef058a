import { conditionsHold } from '../../../contract/conditions-hold.ts';
import type { ResolvedTree } from '../../../contract/resolve-conditions.ts';
import type { Ctx } from '../../platform/context.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { firingsToday } from '../queries/automation-tickets.ts';
import type { LiveRule } from '../queries/rules-now.ts';
import { foundConditions, leavesOf } from '../rules/why-of.ts';
import { deleteMarks, putMark } from '../store.ts';
import { fireRule } from './fire-rule.ts';

/** Two automations that undo each other come to rest after so many firings within a day. */
const mostADay = 5;

/**
 * Lets an automation fire on a ticket for which its conditions held a moment ago, and marks that it has: it fires once, and not
 * again until the conditions have stopped holding, an hour later at the earliest. Two processes fire once.
 */
export async function fireAutomation(ctx: Ctx, rule: LiveRule, tree: ResolvedTree, ticketId: number): Promise<void> {
  await ctx.db.selectFrom('tickets').select('id').where('id', '=', ticketId).forUpdate().executeTakeFirst();
  if (!(await putMark(ctx, rule.id, ticketId))) return;
  const facts = (await conditionFacts(ctx, [ticketId])).get(ticketId);
  if (!facts || facts.status === 'closed' || facts.deleted || facts.spam || !conditionsHold(tree, facts))
    return deleteMarks(ctx, rule.id, [ticketId]);
  const tooOften = (await firingsToday(ctx, rule.id, ticketId)) >= mostADay;
  const conditions = foundConditions(tree, leavesOf(rule.conditions), facts);
  await fireRule(ctx, rule, {
    ticketId,
    facts,
    why: { kinds: [], by: null, words: [], conditions },
    position: null,
    agentId: null,
    stopped: tooOften ? 'too-often' : null,
  });
}
