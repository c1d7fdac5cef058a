import {
  type Condition,
  type ConditionPlace,
  type ConditionTree,
  type ConditionValue,
  changeOps,
  type FieldContract,
  type FieldKind,
  fieldContract,
  kindOf,
  opsOfKind,
} from './conditions.ts';
import { isMoment } from './moments.ts';
import { wordsIn } from './search-words.ts';
import type { CustomField } from './settings.ts';

export type ConditionFault = {
  /** Where it stands, like `all.2.values.0`. */
  path: string;
  code: 'condition.field-unknown' | 'condition.field-not-here' | 'condition.op-unfit' | 'condition.value-unfit';
  message: string;
};
export type TicketFields = readonly Pick<CustomField, 'key' | 'type' | 'options'>[];

/**
 * Everything that is wrong with conditions: unknown fields, operators that do not fit the kind of a field, values that can never
 * match. Empty when all is well. `changes` allows the operators of triggers that look at what just happened.
 */
export function conditionFaults(
  tree: ConditionTree,
  fields: TicketFields,
  place: ConditionPlace,
  changes = false,
  path = '',
): ConditionFault[] {
  for (const join of ['all', 'any', 'none'] as const) {
    if (!(join in tree)) continue;
    const parts = (tree as Record<typeof join, ConditionTree[]>)[join];
    return parts.flatMap((part, at) => conditionFaults(part, fields, place, changes, under(path, `${join}.${at}`)));
  }
  return faultsOfOne(tree as Condition, fields, place, changes, path);
}

function faultsOfOne(
  { field, op, values }: Condition,
  fields: TicketFields,
  place: ConditionPlace,
  changes: boolean,
  path: string,
): ConditionFault[] {
  const kind = kindOf(field, fields);
  if (!kind) return [fault(under(path, 'field'), 'condition.field-unknown', `There is no field ${field}.`)];
  if (place === 'rule' && 'readerOnly' in known(field))
    return [fault(under(path, 'field'), 'condition.field-not-here', `${field} cannot be asked by rules.`)];
  const isChange = changeOps.includes(op);
  if (!(isChange ? changes : opsOfKind[kind].includes(op)))
    return [fault(under(path, 'op'), 'condition.op-unfit', `${op} cannot be asked of ${field}.`)];
  if (op === 'changed') return [];
  if (values.length === 0) return [fault(under(path, 'values'), 'condition.value-unfit', 'A value is needed.')];
  const options = optionsOf(field, fields);
  return values.flatMap((value, at) =>
    fits(value, kind, field, options) && (value !== null || opAllowsNothing(op))
      ? []
      : [
          fault(
            under(path, `values.${at}`),
            'condition.value-unfit',
            `${JSON.stringify(value)} is no value of ${field}.`,
          ),
        ],
  );
}

function opAllowsNothing(op: Condition['op']): boolean {
  return op === 'is' || op === 'is-not' || op === 'changed-from' || op === 'changed-to';
}

function fits(value: ConditionValue, kind: FieldKind, field: string, options: readonly string[] | undefined): boolean {
  if (value === null) return kind !== 'flag' && kind !== 'words';
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'words') return typeof value === 'string' && wordsIn(value).length > 0;
  if (kind === 'number') return typeof value === 'number';
  if (kind === 'date' || kind === 'instant') return typeof value === 'string' && isMoment(value);
  const { ids } = known(field);
  if (ids) return (typeof value === 'number' && Number.isSafeInteger(value)) || (ids === 'agent' && value === 'me');
  return typeof value === 'string' && (!options || options.includes(value));
}

function optionsOf(field: string, fields: TicketFields): readonly string[] | undefined {
  if (!field.startsWith('cf.')) return known(field).options;
  const custom = fields.find((each) => each.key === field.slice(3));
  return custom && (custom.type === 'dropdown' || custom.type === 'multi-select') ? custom.options : undefined;
}

function known(field: string): Partial<FieldContract> {
  return fieldContract(field) ?? {};
}

const under = (path: string, step: string) => (path ? `${path}.${step}` : step);
const fault = (path: string, code: ConditionFault['code'], message: string): ConditionFault => ({
  path,
  code,
  message,
});
