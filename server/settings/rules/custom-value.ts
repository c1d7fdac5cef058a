import type { CustomField, CustomValues } from '../../../contract/settings.ts';
import { matchesPattern } from './safe-pattern.ts';

type Value = CustomValues[string];
type Definition = Pick<CustomField, 'type' | 'options' | 'pattern'>;

/** Why a value does not fit its field, as the last part of a refusal's code; null when it fits. Null clears a field and always fits. */
export function misfit(field: Definition, value: Value): string | null {
  if (value === null) return null;
  return misfits[field.type](value, field) ? null : `not-${field.type}`;
}

const misfits: Record<CustomField['type'], (value: Exclude<Value, null>, field: Definition) => boolean> = {
  text: (value) => typeof value === 'string' && value.length <= 1000 && !/[\r\n]/.test(value),
  'multi-line': (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isSafeInteger(value),
  decimal: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => typeof value === 'string' && isDate(value),
  checkbox: (value) => typeof value === 'boolean',
  dropdown: (value, { options }) => typeof value === 'string' && options.includes(value),
  'multi-select': (value, { options }) =>
    Array.isArray(value) && value.every((each) => options.includes(each)) && new Set(value).size === value.length,
  'regular-expression': (value, { pattern }) => typeof value === 'string' && matchesPattern(pattern ?? '', value),
};

/** A day of the calendar, `2026-03-29`; the thirtieth of February is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
