import { sql } from 'kysely';
import { type ConditionField, conditionFields } from '../../../contract/conditions.ts';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { columnOf } from './condition-columns.ts';

const asked = (Object.keys(conditionFields) as ConditionField[]).filter(
  (field) => !('readerOnly' in conditionFields[field]),
);

/** What rules may ask of these tickets, by ticket id; tickets that are not there are left out. One query for all. */
export async function conditionFacts(look: Look, ticketIds: readonly number[]): Promise<Map<number, ConditionFacts>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await look.db
    .selectFrom('tickets')
    .select(['tickets.id', 'tickets.custom_values'])
    .select(asked.map((field) => columnOf({ field, kind: conditionFields[field].kind }, 0).as(sql.id(field))))
    .where('tickets.id', '=', sql<number>`any(${ticketIds as number[]})`)
    .execute();
  return new Map(rows.map((row) => [row.id, factsOf(row as Row)]));
}

type Row = { id: number; custom_values: unknown } & Record<ConditionField, unknown>;

function factsOf(row: Row): ConditionFacts {
  const facts: Record<string, ConditionFacts[string]> = {};
  for (const field of asked) {
    const value = row[field];
    facts[field] = value instanceof Date ? value.toISOString() : (value as ConditionFacts[string]);
  }
  for (const [key, value] of Object.entries(row.custom_values as CustomValues)) facts[`cf.${key}`] = value;
  return facts;
}
