import { useTranslation } from 'react-i18next';
import { useCustomFields } from './custom-fields.ts';

/** The name of a field that a form asks for, as agents read it. */
export function useFormFieldWords(): (field: string) => string {
  const { t } = useTranslation();
  const own = useCustomFields('ticket');
  return (field) =>
    field.startsWith('cf.') ? (own.find((each) => `cf.${each.key}` === field)?.label ?? '') : t(`work:field.${field}`);
}
