import { z } from 'zod';
import type { CustomField } from './settings.ts';
import { nextDueStates, targetKinds } from './target-kinds.ts';
import { channelNames, priorities, statuses, ticketTypes } from './tickets.ts';

/**
 * What a field holds, and so what may be asked of it. `choice`: one of a list, or nothing; `set`: some of a list; `date`: a day
 * without a time, like a custom field of that type; `instant`: a moment; `words`: everything that was said, by full-text search.
 */
export type FieldKind = 'choice' | 'set' | 'text' | 'number' | 'date' | 'instant' | 'flag' | 'words';

/** Where conditions are asked. A rule (trigger, service level, queue) looks at one ticket and knows no reader. */
export type ConditionPlace = 'view' | 'rule';

export type FieldContract = {
  readonly kind: FieldKind;
  /** What a `choice` or `set` may hold, where that is a fixed list. */
  readonly options?: readonly string[];
  /** Ids of these, where it is not. `agent` also takes the word `me`, for who looks. */
  readonly ids?: 'agent' | 'team' | 'customer' | 'organization' | 'brand' | 'custom-status' | 'form' | 'ticket';
  /** Depends on who looks, or on the search index, which follows a moment later: no rule can ask it. */
  readonly readerOnly?: true;
};

/** Every field of a ticket that views, search and rules can ask for (`time-spent` in whole minutes); custom fields come beside them as `cf.<key>`. */
export const conditionFields = {
  status: { kind: 'choice', options: statuses },
  'custom-status': { kind: 'choice', ids: 'custom-status' },
  priority: { kind: 'choice', options: priorities },
  type: { kind: 'choice', options: ticketTypes },
  channel: { kind: 'choice', options: channelNames },
  assignee: { kind: 'choice', ids: 'agent' },
  team: { kind: 'choice', ids: 'team' },
  brand: { kind: 'choice', ids: 'brand' },
  requester: { kind: 'choice', ids: 'customer' },
  organization: { kind: 'choice', ids: 'organization' },
  form: { kind: 'choice', ids: 'form' },
  problem: { kind: 'choice', ids: 'ticket' },
  'time-spent': { kind: 'number' },
  tag: { kind: 'set' },
  subject: { kind: 'text' },
  rating: { kind: 'number' },
  created: { kind: 'instant' },
  updated: { kind: 'instant' },
  solved: { kind: 'instant' },
  due: { kind: 'instant' },
  'next-due': { kind: 'instant' },
  'target-state': { kind: 'choice', options: nextDueStates },
  target: { kind: 'choice', options: targetKinds },
  waiting: { kind: 'instant' },
  'status-since': { kind: 'instant' },
  'snoozed-until': { kind: 'instant' },
  'slow-lane': { kind: 'flag' },
  spam: { kind: 'flag' },
  deleted: { kind: 'flag' },
  'has-attachment': { kind: 'flag' },
  unread: { kind: 'flag', readerOnly: true },
  following: { kind: 'flag', readerOnly: true },
  words: { kind: 'words', readerOnly: true },
} as const satisfies Record<string, FieldContract>;
export type ConditionField = keyof typeof conditionFields;

/** What is known of a field by its name; undefined for custom fields and where there is no such field. */
export function fieldContract(field: string): FieldContract | undefined {
  return Object.hasOwn(conditionFields, field) ? conditionFields[field as ConditionField] : undefined;
}

/** `changed…` look at what just happened and so stand in triggers alone. */
export const conditionOps = [
  'is',
  'is-not',
  'has-all',
  'contains',
  'contains-not',
  'less',
  'more',
  'at-least',
  'at-most',
  'changed',
  'changed-from',
  'changed-to',
] as const;
export type ConditionOp = (typeof conditionOps)[number];

const equality: readonly ConditionOp[] = ['is', 'is-not'];
const order: readonly ConditionOp[] = ['less', 'more', 'at-least', 'at-most'];
/** What may be asked of each kind of field; for instants `less` is earlier. `is` with several values: any of them. */
export const opsOfKind: Record<FieldKind, readonly ConditionOp[]> = {
  choice: equality,
  set: [...equality, 'has-all'],
  text: ['contains', 'contains-not', ...equality],
  number: [...equality, ...order],
  date: [...equality, ...order],
  instant: [...equality, ...order],
  flag: ['is'],
  words: ['contains', 'contains-not'],
};
/** What triggers may ask besides. */
export const changeOps: readonly ConditionOp[] = ['changed', 'changed-from', 'changed-to'];

const conditionValue = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
export type ConditionValue = z.infer<typeof conditionValue>;

/** One question. Null among the values stands for "nothing there". Words are found where a word begins so, `"…"` as they stand. Days are `2026-03-01`, spans `-3d`, `+2h`, `-8bh` (business hours). */
export const condition = z.object({
  field: z.string().max(60).describe('A field of the ticket, or `cf.<key>`.'),
  op: z.enum(conditionOps),
  values: z.array(conditionValue).max(100),
});
export type Condition = z.infer<typeof condition>;

/** Conditions joined: `all` of them, `any`, or `none`. */
export type ConditionTree = Condition | { all: ConditionTree[] } | { any: ConditionTree[] } | { none: ConditionTree[] };

const groupOf = <S extends z.ZodType>(part: S) => {
  const parts = z.array(part).max(50);
  return z.union([z.strictObject({ all: parts }), z.strictObject({ any: parts }), z.strictObject({ none: parts })]);
};
const group1 = groupOf(condition);
const group2 = groupOf(z.union([condition, group1]));
/** Nested at most three deep; `{ all: [] }` holds for every ticket. */
export const conditionTree: z.ZodType<ConditionTree> = z.union([condition, groupOf(z.union([condition, group2]))]);

/** The kind of a field by its name; undefined where there is no such field. */
export function kindOf(
  field: string,
  customFields: readonly Pick<CustomField, 'key' | 'type'>[],
): FieldKind | undefined {
  if (!field.startsWith('cf.')) return fieldContract(field)?.kind;
  const found = customFields.find((each) => each.key === field.slice(3));
  return found && kindOfCustom[found.type];
}

const kindOfCustom: Record<CustomField['type'], FieldKind> = {
  text: 'text',
  'multi-line': 'text',
  'regular-expression': 'text',
  number: 'number',
  decimal: 'number',
  date: 'date',
  checkbox: 'flag',
  dropdown: 'choice',
  'multi-select': 'set',
};
