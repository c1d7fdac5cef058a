import { Link, useRouterState } from '@tanstack/react-router';
import css from './page-tabs.module.css';

/** The way between pages that belong together. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly { to: string; label: string }[] }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={css.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={css.tab} aria-current={path === tab.to ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
