import { useTranslation } from 'react-i18next';
import { PageTabs } from './page-tabs.tsx';

/** The way between the reports. */
export function ReportTabs() {
  const { t } = useTranslation();
  const tabs = (['csat', 'service-levels'] as const).map((each) => ({
    to: `/reports/${each}`,
    label: t(`ui:report.${each}`),
  }));
  return <PageTabs label={t('shell:reports')} tabs={tabs} />;
}
