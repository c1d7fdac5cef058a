import { type Condition, type ConditionTree, type ConditionValue, type FieldKind, kindOf } from './conditions.ts';
import { type Clock, dayOf, type Span, spanOf } from './moments.ts';
import type { CustomField } from './settings.ts';

/** Who asks and when, so that `me`, days and spans can be filled in. */
export type Asker = Clock & { meId: number | null };

/** A condition with nothing left to fill in: `spans` for instants, `values` for everything else. */
export type ResolvedCondition = Omit<Condition, 'values'> & {
  kind: FieldKind;
  values: ConditionValue[];
  spans: (Span | null)[];
};
export type ResolvedTree =
  | ResolvedCondition
  | { all: ResolvedTree[] }
  | { any: ResolvedTree[] }
  | { none: ResolvedTree[] };

type Fields = readonly Pick<CustomField, 'key' | 'type'>[];

/** Fills in `me`, days and spans. A field that is gone by now (an archived custom field) holds nothing, so that only `is nothing` fits it. */
export function resolveConditions(tree: ConditionTree, fields: Fields, asker: Asker): ResolvedTree {
  if ('all' in tree) return { all: tree.all.map((part) => resolveConditions(part, fields, asker)) };
  if ('any' in tree) return { any: tree.any.map((part) => resolveConditions(part, fields, asker)) };
  if ('none' in tree) return { none: tree.none.map((part) => resolveConditions(part, fields, asker)) };
  const kind = kindOf(tree.field, fields) ?? 'choice';
  return {
    field: tree.field,
    op: tree.op,
    kind,
    values: tree.values.map((value) => resolvedValue(value, kind, asker)),
    spans: kind === 'instant' ? tree.values.map((value) => (value === null ? null : spanOf(String(value), asker))) : [],
  };
}

function resolvedValue(value: ConditionValue, kind: FieldKind, asker: Asker): ConditionValue {
  if (value === 'me' && kind === 'choice') return asker.meId ?? 0;
  if (kind === 'date' && typeof value === 'string') return dayOf(new Date(spanOf(value, asker).from), asker.timeZone);
  return kind === 'set' && typeof value === 'string' ? value.toLowerCase() : value;
}
