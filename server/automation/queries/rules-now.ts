import type { Heard } from '../../../contract/automation.ts';
import type { Action } from '../../../contract/automation-actions.ts';
import type { ConditionTree } from '../../../contract/conditions.ts';
import { type ResolvedTree, resolveConditions } from '../../../contract/resolve-conditions.ts';
import type { CustomField } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import type { House } from '../../platform/house.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { type BusinessClocks, businessClocks, calendarClock } from '../../settings/queries/business-clock.ts';
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
export type RulesNow = { rules: readonly LiveRule[]; reading: Reading };
/** What the conditions of rules are read with: the company's days, and business hours. */
export type Reading = { fields: readonly CustomField[]; timeZone: string; clocks: BusinessClocks | null };

/** Conditions of a rule with days, spans and business hours filled in, as they are at an instant. `brandId`: whose hours. */
export function readConditions(
  tree: ConditionTree,
  { fields, timeZone, clocks }: Reading,
  then: { now: Date; brandId?: number | null },
): ResolvedTree {
  const clock = clocks?.ofBrand(then.brandId ?? null) ?? calendarClock;
  const businessMoment = (seconds: number) => clock.moment(then.now, seconds);
  return resolveConditions(tree, fields, { now: then.now, timeZone, meId: null, businessMoment });
}

/** The same for one look, where no rules are at hand. */
export async function readingNow(look: Look): Promise<Reading> {
  const fields = await allCustomFields(look, 'ticket');
  const { timeZone } = await companyNow(look);
  return { fields, timeZone, clocks: await businessClocks(look) };
}

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
  if (rules.length === 0) return { rules, reading: { fields: [], timeZone: 'UTC', clocks: null } };
  return { rules, reading: await readingNow(look) };
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
