import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './report-tabs.module.css';

/** The way between the reports. */
export function ReportTabs() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={css.tabs} aria-label={t('shell:reports')}>
      {(['csat', 'service-levels'] as const).map((each) => (
        <Link
          key={each}
          to={`/reports/${each}`}
          className={css.tab}
          aria-current={path === `/reports/${each}` ? 'page' : undefined}
        >
          {t(`ui:report.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
