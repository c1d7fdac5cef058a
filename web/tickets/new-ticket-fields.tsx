import { Select, TagsInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { type FormValues, shownFields } from '../../contract/form-rules.ts';
import type { FormField } from '../../contract/forms.ts';
import type { RefusedField } from '../../contract/refusals.ts';
import type { CustomValues } from '../../contract/settings.ts';
import { type Priority, priorities, ticketTypes } from '../../contract/tickets.ts';
import { CustomFieldInput } from '../ui/custom-field-input.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { useMe } from '../ui/me.tsx';
import { useFormFieldWords } from '../ui/use-form-field-words.ts';
import { wallTime, zonedInstant } from '../ui/zoned-instant.ts';
import { formOfTicket, useForms } from './use-ticket-form.ts';

type Value = CustomValues[string];
/** What a new ticket's form was answered so far; `formId` null: the default form. */
export type AskedOfForm = { formId: number | null; values: Record<string, Value> };

type Props = {
  asked: AskedOfForm;
  hands: { assignee: number | null; team: number | null };
  refused: readonly RefusedField[];
  change: (asked: AskedOfForm) => void;
};

/** The form of a new ticket: which one, where there is a choice, and what it asks for, as far as it is shown. */
export function NewTicketFields({ asked, hands, refused, change }: Props) {
  const { t } = useTranslation();
  const forms = useForms();
  const form = formOfTicket(forms, asked.formId);
  if (!form) return null;
  const offered = forms.filter((each) => each.archivedAt === null);
  const values: FormValues = { ...asked.values, ...hands };
  const set = (field: string, value: Value) => change({ ...asked, values: { ...asked.values, [field]: value } });
  return (
    <>
      {offered.length > 1 ? (
        <Select
          label={t('work:form.label')}
          allowDeselect={false}
          data={offered.map((each) => ({ value: String(each.id), label: each.name }))}
          value={String(form.id)}
          onChange={(value) => change({ ...asked, formId: value ? Number(value) : null })}
        />
      ) : null}
      {shownFields(form.fields, values).map((field) => (
        <OneField
          key={field.field}
          field={field}
          value={asked.values[field.field] ?? null}
          refused={refused}
          set={set}
        />
      ))}
    </>
  );
}

const pathOf: Readonly<Record<string, string>> = { due: 'dueAt', tag: 'tags' };

function OneField(props: {
  field: FormField;
  value: Value;
  refused: readonly RefusedField[];
  set: (field: string, value: Value) => void;
}) {
  const { t } = useTranslation();
  const own = useCustomFields('ticket');
  const words = useFormFieldWords();
  const { timeZone } = useMe().agent;
  const { field: name, required } = props.field;
  const path = name.startsWith('cf.') ? `customFields.${name.slice(3)}` : (pathOf[name] ?? name);
  const needed = props.refused.some((each) => each.path === `body.${path}`);
  const error = needed ? t('work:form.neededNow') : undefined;
  const set = (value: Value) => props.set(name, value);
  const custom = own.find((each) => `cf.${each.key}` === name);
  const label = required === 'always' ? t('work:form.asked', { label: words(name) }) : words(name);
  if (custom) return <CustomFieldInput field={{ ...custom, label }} value={props.value} change={set} error={error} />;
  const text = typeof props.value === 'string' ? props.value : null;
  if (name === 'priority' || name === 'type') {
    const options: readonly string[] = name === 'priority' ? priorities : ticketTypes;
    const data = options.map((value) => ({ value, label: t(`tickets:${name}.${value}`) }));
    return <Select label={label} clearable data={data} value={text} onChange={set} error={error} />;
  }
  if (name === 'tag')
    return (
      <TagsInput
        label={label}
        value={Array.isArray(props.value) ? props.value : []}
        onChange={(tags) => set(tags.map((tag) => tag.trim().toLowerCase()).filter(Boolean))}
        error={error}
      />
    );
  if (name !== 'due') return null;
  return (
    <DateTimePicker
      label={label}
      clearable
      valueFormat="D MMM YYYY HH:mm"
      value={text ? wallTime(new Date(text), timeZone) : null}
      onChange={(wall) => set(wall ? zonedInstant(wall, timeZone).toISOString() : null)}
      error={error}
    />
  );
}

/** What the form was answered, as the body of a new ticket takes it. */
export function bodyOfForm({ formId, values }: AskedOfForm) {
  const own = Object.entries(values).filter(([field, value]) => field.startsWith('cf.') && value !== null);
  const { priority, type, due, tag } = values;
  return {
    ...(formId === null ? {} : { formId }),
    ...(typeof priority === 'string' ? { priority: priority as Priority } : {}),
    ...(typeof type === 'string' ? { type: type as 'question' } : {}),
    ...(typeof due === 'string' ? { dueAt: due } : {}),
    ...(Array.isArray(tag) ? { tags: tag } : {}),
    customFields: Object.fromEntries(own.map(([field, value]) => [field.slice(3), value])),
  };
}
