import { IconCoffee } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

/** Views, list, ticket and customer side by side. */
export function InboxPage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('tickets:views.open')}>
      <EmptyState icon={<IconCoffee size={24} />} title={t('tickets:views.open')} />
    </PageFrame>
  );
}
