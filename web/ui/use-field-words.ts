import { useTranslation } from 'react-i18next';
import type { RefusedField } from '../../contract/refusals.ts';

/** The words for a refused field, by its stable code; a code without words gets a plain general sentence. */
export function useFieldWords(): (field: RefusedField) => string {
  const { t } = useTranslation();
  return (field) => t([`forms:refused.${field.code.replaceAll('.', '-')}`, 'forms:refused.other']);
}
