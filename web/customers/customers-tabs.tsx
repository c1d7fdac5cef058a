import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './customers-tabs.module.css';

/** The way between people and organizations. */
export function CustomersTabs() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={css.tabs} aria-label={t('customers:tabs')}>
      {(['customers', 'organizations'] as const).map((each) => (
        <Link key={each} to={`/${each}`} className={css.tab} aria-current={path === `/${each}` ? 'page' : undefined}>
          {t(`customers:tab.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
