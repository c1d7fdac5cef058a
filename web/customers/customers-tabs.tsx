import { useTranslation } from 'react-i18next';
import { PageTabs } from '../ui/page-tabs.tsx';

/** The way between people and organizations. */
export function CustomersTabs() {
  const { t } = useTranslation();
  const tabs = (['customers', 'organizations'] as const).map((each) => ({
    to: `/${each}`,
    label: t(`customers:tab.${each}`),
  }));
  return <PageTabs label={t('customers:tabs')} tabs={tabs} />;
}
