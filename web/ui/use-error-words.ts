import { useTranslation } from 'react-i18next';
import { isRefused } from '../api.ts';

/** Words for anything that was caught: by its code where the catalogue has one, else by its kind. */
export function useErrorWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!isRefused(error)) return t('errors:kind.fault');
    const exact = `errors:code.${error.code}`;
    return i18n.exists(exact) ? t(exact) : t(`errors:kind.${error.kind}`);
  };
}
