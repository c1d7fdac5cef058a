import { useTranslation } from 'react-i18next';
import type { NotificationLine } from '../../contract/notifications.ts';

/** What a line says without its subject: one happening by its kind, several by their number. */
export function useLineWords(): (line: NotificationLine) => string {
  const { t } = useTranslation();
  return ({ kind, by, count }) => {
    if (count > 1) return t('notifications:several', { count });
    return by ? t(`notifications:by.${kind}`, { name: by }) : t(`notifications:plain.${kind}`);
  };
}
