import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { statuses } from '../../../contract/tickets.ts';
import type { Direction, ViewGrouping, ViewOrder } from '../../../contract/views.ts';

/** One thing a list is sorted by. Never null, so that rows can be compared as a whole. */
export type SortKey = { expression: RawBuilder<unknown>; type: 'timestamptz' | 'integer' | 'bigint' | 'text' };

/** What an order sorts by, before the number of the ticket. What is not there stands last in both directions. */
export function orderKeys(order: ViewOrder, direction: Direction): readonly SortKey[] {
  const down = direction === 'descending';
  const perhaps = (expression: RawBuilder<unknown>): SortKey[] => [
    {
      expression: sql`coalesce(${expression}, ${sql.lit(down ? '-infinity' : 'infinity')}::timestamptz)`,
      type: 'timestamptz',
    },
  ];
  const certain = (expression: RawBuilder<unknown>): SortKey[] => [{ expression, type: 'timestamptz' }];
  const keys: Record<ViewOrder, () => SortKey[]> = {
    number: () => [],
    created: () => certain(sql`tickets.created_at`),
    updated: () => certain(sql`tickets.updated_at`),
    'status-since': () => certain(sql`tickets.status_since`),
    waiting: () => perhaps(sql`tickets.waiting_since`),
    solved: () => perhaps(sql`tickets.solved_at`),
    due: () => perhaps(sql`tickets.due_at`),
    priority: () => [integer(sql`coalesce(${priorityRank}, ${sql.lit(down ? 0 : 9)})`)],
    status: () => [integer(statusRank)],
    rating: () => [integer(sql`coalesce(tickets.rating, ${sql.lit(down ? -1 : 999)})`)],
    subject: () => [{ expression: sql`lower(tickets.subject)`, type: 'text' }],
    requester: () => [
      { expression: sql`(select sort_name from customers where customers.id = tickets.requester_id)`, type: 'text' },
    ],
    assignee: () => named(nameOf.assignee, down),
    team: () => named(nameOf.team, down),
  };
  return keys[order]();
}

/** What the groups of a list are sorted by, always upwards: urgent before low, names as in a dictionary, nothing last. */
export function groupKeys(groupBy: ViewGrouping | null): readonly SortKey[] {
  if (groupBy === null) return [];
  if (groupBy === 'status') return [integer(statusRank)];
  if (groupBy === 'priority') return [integer(sql`-coalesce(${priorityRank}, 0)`)];
  if (groupBy === 'type' || groupBy === 'channel') {
    const column = sql.ref(`tickets.${groupBy}`);
    return [integer(sql`(${column} is null)::integer`), { expression: sql`coalesce(${column}, '')`, type: 'text' }];
  }
  // Two may have the same name.
  const id = sql`coalesce(${idOf[groupBy]}, 0)`;
  return [...named(nameOf[groupBy], false), { expression: id, type: 'bigint' }];
}

const integer = (expression: RawBuilder<unknown>): SortKey => ({ expression, type: 'integer' });
const priorityRank = sql`case tickets.priority when 'low' then 1 when 'normal' then 2 when 'high' then 3 when 'urgent' then 4 end`;
const statusRank = sql`array_position(array[${sql.join(statuses.map((status) => sql.lit(status)))}], tickets.status)`;
const idOf = {
  assignee: sql`tickets.assignee_id`,
  team: sql`tickets.team_id`,
  brand: sql`tickets.brand_id`,
};
const nameOf = {
  assignee: sql`(select lower(name) from agents where agents.id = tickets.assignee_id)`,
  team: sql`(select lower(name) from teams where teams.id = tickets.team_id)`,
  brand: sql`(select lower(name) from brands where brands.id = tickets.brand_id)`,
};

function named(name: RawBuilder<unknown>, down: boolean): SortKey[] {
  return [
    integer(down ? sql`(${name} is not null)::integer` : sql`(${name} is null)::integer`),
    { expression: sql`coalesce(${name}, '')`, type: 'text' },
  ];
}

/** A sort key as text that `keyText` takes back; instants to the microsecond, which JavaScript's dates do not know. */
export function textOf({ expression, type }: SortKey): RawBuilder<string> {
  if (type !== 'timestamptz') return sql`(${expression})::text`;
  return sql`case when isfinite(${expression}) then to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else (${expression})::text end`;
}

const keyText: Record<SortKey['type'], z.ZodType<string>> = {
  integer: z.string().regex(/^-?\d{1,9}$/),
  bigint: z.string().regex(/^-?\d{1,15}$/),
  text: z.string().max(1000),
  timestamptz: z.union([z.literal('infinity'), z.literal('-infinity'), z.iso.datetime()]),
};

/** What a cursor of a list sorted by these keys holds: their values, then the number of the ticket. */
export function cursorShape(keys: readonly SortKey[]): z.ZodType<(string | number)[]> {
  const parts: z.ZodType<string | number>[] = [...keys.map((key) => keyText[key.type]), z.number().int().positive()];
  return z.tuple(parts as [z.ZodType<string | number>, ...z.ZodType<string | number>[]]);
}
