import { useTranslation } from 'react-i18next';
import type { CustomField, CustomValues } from '../../contract/settings.ts';

/** A custom value as one reads it; empty text where there is none. */
export function useCustomValueWords(): (field: CustomField, value: CustomValues[string] | undefined) => string {
  const { t, i18n } = useTranslation();
  return (field, value) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? t('forms:yes') : t('forms:no');
    if (typeof value === 'number') return new Intl.NumberFormat(i18n.language).format(value);
    if (Array.isArray(value)) return value.join(', ');
    return field.type === 'date' ? dateWords(value, i18n.language) : value;
  };
}

function dateWords(day: string, language: string): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const reader = language === 'en' ? 'en-GB' : language;
  return Number.isNaN(at.getTime())
    ? day
    : new Intl.DateTimeFormat(reader, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
