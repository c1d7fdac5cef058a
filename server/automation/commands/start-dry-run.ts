import type { DryRun, RuleWrite } from '../../../contract/automation.ts';
import type { Ctx } from '../../platform/context.ts';
import { checkRule } from '../queries/check-rule.ts';
import { oneDryRun } from '../queries/dry-runs.ts';
import { insertDryRun, updateDryRun } from '../store.ts';

const DAYS = 7;

/** Asks what a rule would have done in the last seven days. A job finds it out; nothing is changed. */
export async function startDryRun(
  ctx: Ctx,
  rule: Pick<RuleWrite, 'kind' | 'heard' | 'conditions' | 'actions'>,
): Promise<DryRun> {
  await checkRule(ctx, rule);
  const id = await insertDryRun(ctx, {
    agent_id: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    kind: rule.kind,
    heard: JSON.stringify(rule.heard),
    conditions: JSON.stringify(rule.conditions),
    actions: JSON.stringify(rule.actions),
    state: 'waiting',
    since: new Date(ctx.now.getTime() - DAYS * 86_400_000),
    at: ctx.now,
  });
  await ctx.enqueue('automation.dry-run', { dryRunId: id });
  return oneDryRun(ctx, id);
}

/** Stops a dry run; what it found so far stays. One that is over stays as it is. */
export async function cancelDryRun(ctx: Ctx, id: number): Promise<DryRun> {
  await updateDryRun(ctx, id, { state: 'cancelled' });
  return oneDryRun(ctx, id);
}
