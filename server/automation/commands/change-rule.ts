import type { automationRoutes, Rule } from '../../../contract/automation.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { checkRule } from '../queries/check-rule.ts';
import { listRuleVersions, oneRule } from '../queries/present-rule.ts';
import { countRevision, keepVersion, updateRule } from '../store.ts';

type RuleChange = RouteInput<typeof automationRoutes.changeRule>['body'];
const asked = ['name', 'enabled', 'heard', 'conditions', 'actions'] as const;

/** Changes a rule: a new version, of which the journal tells what differs. Refuses when `version` is not the newest. */
export async function changeRule(ctx: Ctx, id: number, change: RuleChange): Promise<Rule> {
  await lock(ctx, id);
  const before = await oneRule(ctx, id);
  if (change.version !== undefined && change.version !== before.version)
    refuse('conflict', 'rule.changed-meanwhile', 'Somebody changed this rule meanwhile. Load it again.');
  const after = { ...before, ...given(change) };
  const fields = asked.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (fields.length === 0) return before;
  if (fields.some((field) => field !== 'name' && field !== 'enabled')) await checkRule(ctx, after);
  await updateRule(ctx, id, {
    name: after.name,
    enabled: after.enabled,
    heard: JSON.stringify(after.heard),
    conditions: JSON.stringify(after.conditions),
    actions: JSON.stringify(after.actions),
    version: before.version + 1,
    changed_at: ctx.now,
    changed_by: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
  });
  await keepVersion(ctx, id);
  const changes = Object.fromEntries(fields.map((field) => [field, { from: before[field], to: after[field] }]));
  ctx.emit('rule.changed', { id, name: after.name, changes });
  return oneRule(ctx, id);
}

function given({ version: _version, ...change }: RuleChange) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Makes an older version the newest one again; what stood between stays in the list. */
export async function restoreRuleVersion(ctx: Ctx, id: number, version: number): Promise<Rule> {
  const { items } = await listRuleVersions(ctx, id);
  const found = items.find((each) => each.version === version);
  if (!found) notFound('version');
  const { name, heard, conditions, actions } = found;
  return changeRule(ctx, id, { name, heard, conditions, actions });
}

/** Removes a rule: it takes no more effect, and what it did stays explained. */
export async function removeRule(ctx: Ctx, id: number): Promise<void> {
  const { name } = await oneRule(ctx, id);
  await updateRule(ctx, id, { removed_at: ctx.now, enabled: false });
  await countRevision(ctx);
  ctx.emit('rule.removed', { id, name });
}

/** Sets the order of all rules of a kind. Refuses a list that is not exactly all of them. */
export async function orderRules(ctx: Ctx, kind: Rule['kind'], ids: readonly number[]): Promise<void> {
  const rows = await ctx.db
    .selectFrom('rules')
    .select(['id', 'rank'])
    .where('kind', '=', kind)
    .where('removed_at', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .forUpdate()
    .execute();
  const same = rows.length === ids.length && rows.every((row) => ids.includes(row.id));
  if (!same || new Set(ids).size !== ids.length)
    refuse('conflict', 'rules.changed-meanwhile', 'There are other rules by now. Load them again.');
  for (const [at, id] of ids.entries()) await updateRule(ctx, id, { rank: at + 1 });
  await countRevision(ctx);
  ctx.emit('rule.order-changed', { changes: { [kind]: { from: rows.map((row) => row.id), to: [...ids] } } });
}

async function lock(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.selectFrom('rules').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}
