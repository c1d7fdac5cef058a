import { type FormField, formFieldNames } from './forms.ts';
import type { CustomField } from './settings.ts';

/** What is wrong with the fields of a form, by its place: `fields.2.shownWhen.field`. */
export type FormFault = {
  path: string;
  code: 'form.field-unknown' | 'form.field-twice' | 'form.condition-unknown' | 'form.condition-value' | 'form.circle';
  message: string;
};
type Known = readonly Pick<CustomField, 'key' | 'type' | 'options'>[];

/**
 * Everything that is wrong with a form: fields that are not there or there twice, conditions on fields outside the form, on values
 * that can never be, or in a circle (nothing in it could ever be shown). Empty when all is well.
 */
export function formFaults(fields: readonly FormField[], customFields: Known): FormFault[] {
  const names = fields.map((each) => each.field);
  return fields.flatMap(({ field, shownWhen }, at): FormFault[] => {
    if (!isKnown(field, customFields)) return [fault(at, 'field', 'form.field-unknown', `There is no field ${field}.`)];
    if (names.indexOf(field) !== at) return [fault(at, 'field', 'form.field-twice', `${field} is there twice.`)];
    if (!shownWhen) return [];
    if (!names.includes(shownWhen.field))
      return [fault(at, 'shownWhen.field', 'form.condition-unknown', `${shownWhen.field} is no field of this form.`)];
    if (isCircle(field, fields))
      return [fault(at, 'shownWhen.field', 'form.circle', `${field} would hang on itself and never be shown.`)];
    const options = optionsOf(shownWhen.field, customFields);
    return options && shownWhen.values.some((value) => !options.includes(value))
      ? [fault(at, 'shownWhen.values', 'form.condition-value', `${shownWhen.field} never has such a value.`)]
      : [];
  });
}

function isKnown(field: string, customFields: Known): boolean {
  if ((formFieldNames as readonly string[]).includes(field)) return true;
  return field.startsWith('cf.') && customFields.some((each) => each.key === field.slice(3));
}

function isCircle(start: string, fields: readonly FormField[]): boolean {
  const on = new Map(fields.map((each) => [each.field, each.shownWhen?.field]));
  let at = on.get(start);
  for (let steps = 0; at !== undefined && steps < fields.length; steps++) {
    if (at === start) return true;
    at = on.get(at);
  }
  return false;
}

const fixedOptions: Readonly<Record<string, readonly string[]>> = {
  priority: ['low', 'normal', 'high', 'urgent'],
  type: ['question', 'incident', 'problem', 'task'],
};

/** What a field can be, where that is a list; null where it may be anything. */
export function optionsOf(field: string, customFields: Known): readonly (string | number | boolean)[] | null {
  if (!field.startsWith('cf.')) return fixedOptions[field] ?? null;
  const custom = customFields.find((each) => each.key === field.slice(3));
  if (custom?.type === 'checkbox') return [true, false];
  return custom && (custom.type === 'dropdown' || custom.type === 'multi-select') ? custom.options : null;
}

const fault = (at: number, part: string, code: FormFault['code'], message: string): FormFault => ({
  path: `fields.${at}.${part}`,
  code,
  message,
});
