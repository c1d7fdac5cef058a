import type { FormField } from './forms.ts';

type Value = string | number | boolean | readonly string[] | null | undefined;
/** What a ticket holds, by the names that forms use: `priority`, `cf.color`. */
export type FormValues = Readonly<Record<string, Value>>;

/**
 * The fields of a form that are shown for these values, in the form's order. A field with a condition is shown while the field it
 * looks at is itself shown and has one of the values; so what hangs on a hidden field is hidden, on any number of levels.
 */
export function shownFields<F extends FormField>(fields: readonly F[], values: FormValues): F[] {
  const byName = new Map(fields.map((each) => [each.field, each]));
  const known = new Map<string, boolean>();
  const isShown = (field: FormField): boolean => {
    const before = known.get(field.field);
    if (before !== undefined) return before;
    // A circle, which no form that was saved has, comes back here and ends as hidden.
    known.set(field.field, false);
    const on = field.shownWhen && byName.get(field.shownWhen.field);
    const shown =
      !field.shownWhen || (on !== null && on !== undefined && isShown(on) && holds(field.shownWhen, values));
    known.set(field.field, shown);
    return shown;
  };
  return fields.filter(isShown);
}

/**
 * The fields that must be filled now and are not. At the beginning those that are always required; before solving those too, and
 * what is required before solving. A tick that is required must be set: one cannot tell an open box from one nobody saw.
 */
export function missingFields(
  fields: readonly FormField[],
  values: FormValues,
  moment: 'beginning' | 'solving',
): string[] {
  return shownFields(fields, values)
    .filter(({ required }) => required === 'always' || (required === 'before-solving' && moment === 'solving'))
    .filter(({ field }) => !isFilled(values[field]))
    .map(({ field }) => field);
}

function isFilled(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && value !== undefined && value !== false;
}

/** A box that nobody touched is as good as an open one. */
function holds({ field, values: wanted }: NonNullable<FormField['shownWhen']>, values: FormValues): boolean {
  const value = values[field];
  if (value === null || value === undefined) return wanted.includes(false);
  if (typeof value === 'object') return value.some((each) => wanted.includes(each));
  return wanted.includes(value);
}
