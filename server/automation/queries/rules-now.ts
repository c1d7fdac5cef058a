import type { Heard } from '../../../contract/automation.ts';
import type { Action } from '../../../contract/automation-actions.ts';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { CustomField } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import type { House } from '../../platform/house.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { companyNow } from '../../settings/queries/company-now.ts';

/** A rule as it is carried out. */
export type LiveRule = {
  id: number;
  kind: 'trigger' | 'automation';
  version: number;
  name: string;
  heard: Heard;
  conditions: ConditionTree;
  actions: Action[];
};
/** The enabled rules in their order, and what their conditions are read with. */
export type RulesNow = { rules: readonly LiveRule[]; fields: readonly CustomField[]; timeZone: string };

const remembered = new WeakMap<House, { revision: number; rules: readonly LiveRule[] }>();
const read = new WeakMap<Look['db'], Promise<RulesNow>>();

/**
 * The enabled rules. The definitions are remembered by the process as long as none has changed; what is asked of the database
 * is asked once for each transaction, however many changes it looks at.
 */
export function rulesNow(look: Look): Promise<RulesNow> {
  if (look.db === look.house.db) return readRules(look);
  const known = read.get(look.db) ?? readRules(look);
  read.set(look.db, known);
  return known;
}

async function readRules(look: Look): Promise<RulesNow> {
  const { revision } = await look.db.selectFrom('rule_revisions').select('revision').executeTakeFirstOrThrow();
  const rules = await rulesOf(look, revision);
  if (rules.length === 0) return { rules, fields: [], timeZone: 'UTC' };
  const [fields, company] = [await allCustomFields(look, 'ticket'), await companyNow(look)];
  return { rules, fields, timeZone: company.timeZone };
}

async function rulesOf(look: Look, revision: number): Promise<readonly LiveRule[]> {
  const known = remembered.get(look.house);
  if (known?.revision === revision) return known.rules;
  const rows = await look.db
    .selectFrom('rules')
    .select(['id', 'kind', 'version', 'name', 'heard', 'conditions', 'actions'])
    .where('enabled', '=', true)
    .where('removed_at', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  const rules = rows.map(({ heard, conditions, actions, ...row }) => ({
    ...row,
    heard: heard as Heard,
    conditions: conditions as ConditionTree,
    actions: actions as Action[],
  }));
  remembered.set(look.house, { revision, rules });
  return rules;
}
