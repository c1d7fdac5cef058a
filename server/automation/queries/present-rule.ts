import { type Selectable, sql } from 'kysely';
import type { Rule, RuleVersion } from '../../../contract/automation.ts';
import type { Action } from '../../../contract/automation-actions.ts';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { Rules, RuleVersions } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';

const DAYS = 30;

/** The rules that are not removed, with how often they fired lately, to be filtered and ordered by the caller. */
export function ruleRows(look: Look) {
  const since = new Date(look.now.getTime() - DAYS * 86_400_000);
  const counted = (what: 'fired' | 'stopped') =>
    sql<number>`(select count(*)::int from rule_firings f where f.rule_id = rules.id and f.at >= ${since}
      and ${what === 'fired' ? sql`f.stopped is null` : sql`(f.stopped is not null or f.stopped_times > 0)`})`;
  return look.db
    .selectFrom('rules')
    .leftJoin('agents', 'agents.id', 'rules.changed_by')
    .selectAll('rules')
    .select(['agents.name as changer', counted('fired').as('firings'), counted('stopped').as('stops')])
    .where('removed_at', 'is', null);
}

/** All rules of a kind, in order. */
export async function listRules(look: Look, kind: Rule['kind']): Promise<{ items: Rule[] }> {
  const rows = await ruleRows(look).where('kind', '=', kind).orderBy('rank').orderBy('rules.id').execute();
  return { items: rows.map(presentRule) };
}

/** One rule. Refuses when there is none. */
export async function oneRule(look: Look, id: number): Promise<Rule> {
  const row = await ruleRows(look).where('rules.id', '=', id).executeTakeFirst();
  return row ? presentRule(row) : notFound('rule');
}

/** Every version of a rule, newest first. */
export async function listRuleVersions(look: Look, ruleId: number): Promise<{ items: RuleVersion[] }> {
  await oneRule(look, ruleId);
  const rows = await look.db
    .selectFrom('rule_versions')
    .leftJoin('agents', 'agents.id', 'rule_versions.changed_by')
    .selectAll('rule_versions')
    .select('agents.name as changer')
    .where('rule_id', '=', ruleId)
    .orderBy('version', 'desc')
    .execute();
  return { items: rows.map((row) => ({ ...factsOf(row), version: row.version })) };
}

type Facts = Pick<
  Selectable<RuleVersions>,
  'name' | 'enabled' | 'heard' | 'conditions' | 'actions' | 'changed_at' | 'changed_by'
> & { changer: string | null };

function presentRule(row: Selectable<Rules> & { changer: string | null; firings: number; stops: number }): Rule {
  const { id, kind, rank, version, firings, stops } = row;
  return { id, kind, rank, version, firings, stopped: stops, ...factsOf(row) };
}

function factsOf(row: Facts) {
  return {
    name: row.name,
    enabled: row.enabled,
    heard: row.heard as Rule['heard'],
    conditions: row.conditions as ConditionTree,
    actions: row.actions as Action[],
    changedBy: row.changed_by === null ? null : { id: row.changed_by, name: row.changer ?? '' },
    changedAt: row.changed_at.toISOString(),
  };
}
