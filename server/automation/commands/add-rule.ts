import type { Rule, RuleWrite } from '../../../contract/automation.ts';
import type { Ctx } from '../../platform/context.ts';
import { checkRule } from '../queries/check-rule.ts';
import { oneRule } from '../queries/present-rule.ts';
import { insertRule, keepVersion } from '../store.ts';

/** Adds a trigger or an automation as the last in order. */
export async function addRule(ctx: Ctx, rule: RuleWrite): Promise<Rule> {
  await checkRule(ctx, rule);
  const last = await ctx.db
    .selectFrom('rules')
    .select((eb) => eb.fn.max('rank').as('rank'))
    .where('kind', '=', rule.kind)
    .executeTakeFirst();
  const id = await insertRule(ctx, {
    kind: rule.kind,
    name: rule.name,
    enabled: rule.enabled,
    rank: (last?.rank ?? 0) + 1,
    version: 1,
    heard: JSON.stringify(rule.heard),
    conditions: JSON.stringify(rule.conditions),
    actions: JSON.stringify(rule.actions),
    changed_at: ctx.now,
    changed_by: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
  });
  await keepVersion(ctx, id);
  ctx.emit('rule.added', { id, name: rule.name });
  return oneRule(ctx, id);
}
