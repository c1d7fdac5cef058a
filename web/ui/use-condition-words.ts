import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ConditionValue, conditionFields, type FieldKind, kindOf } from '../../contract/conditions.ts';
import type { CustomField } from '../../contract/settings.ts';
import type { Reader } from '../words/time-words.ts';
import { distanceOf } from './condition-moments.ts';
import { useCustomFields } from './custom-fields.ts';
import { type IdsKind, idsOf } from './use-condition-names.ts';
import { useReader } from './use-reader.ts';

/** How the parts of a condition are said in the reader's language. */
export type ConditionWords = {
  t: TFunction;
  fields: readonly CustomField[];
  kind: (field: string) => FieldKind | undefined;
  field: (field: string) => string;
  value: (field: string, value: ConditionValue) => string;
  /** `a, b or c`, or `a, b and c`. */
  list: (words: readonly string[], join: 'or' | 'and') => string;
};

/** The words for conditions; `named` knows the names of what they hold by id. */
export function useConditionWords(named: (kind: IdsKind, id: number) => string | undefined): ConditionWords {
  const { t, i18n } = useTranslation();
  const reader = useReader();
  const fields = useCustomFields('ticket');
  const own = (field: string) => fields.find((each) => `cf.${each.key}` === field);
  return {
    t,
    fields,
    kind: (field) => kindOf(field, fields),
    field: (field) => {
      if (field in conditionFields) return t(`conditions:field.${field}`);
      return own(field)?.label ?? t('conditions:fieldGone');
    },
    value: (field, value) => {
      if (value === null) return t([`conditions:nothing.${field}`, 'conditions:nothing.other']);
      if (typeof value === 'boolean') return value ? t('forms:yes') : t('forms:no');
      const ids = idsOf(field);
      if (ids && value === 'me') return t('conditions:me');
      if (ids) return named(ids, Number(value)) ?? t('conditions:gone');
      if (typeof value === 'number') return new Intl.NumberFormat(i18n.language).format(value);
      const kind = kindOf(field, fields);
      if (kind === 'instant' || kind === 'date') return momentWords(value, t, reader);
      return kind === 'choice' && !field.startsWith('cf.') ? t(`conditions:value.${field}.${value}`) : value;
    },
    list: (words, join) =>
      new Intl.ListFormat(i18n.language, { type: join === 'or' ? 'disjunction' : 'conjunction' }).format(words),
  };
}

function momentWords(text: string, t: TFunction, { language, timeZone }: Reader): string {
  const distance = distanceOf(text);
  if (distance) {
    const time = t(`conditions:moment.count.${distance.unit}`, { count: distance.amount });
    return t(distance.way === 'ago' ? 'conditions:moment.agoWords' : 'conditions:moment.aheadWords', { time });
  }
  const isDay = text.length === 10;
  const at = new Date(isDay ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(at.getTime())) return text;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    ...(isDay ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone }),
  }).format(at);
}
