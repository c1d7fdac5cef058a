import {
  IconActivity,
  IconBell,
  IconChartBar,
  IconInbox,
  IconSearch,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnseen } from '../notifications/use-unseen.ts';
import { useTicketCounts } from '../tickets/ticket-counts.ts';
import { useCan, useMe } from '../ui/me.tsx';
import { usePhone } from '../ui/use-phone.ts';
import classes from './rail.module.css';
import { YouMenu } from './you-menu.tsx';

/** The rail: the same on every page of the workspace; along the bottom on a phone, where what is seldom needed stands in the own menu. */
export function Rail() {
  const { t } = useTranslation();
  const me = useMe();
  const leads = useCan('routing.manage');
  const open = useTicketCounts()?.open ?? 0;
  const unseen = useUnseen();
  const phone = usePhone();
  return (
    <nav className={classes.rail} aria-label={t('shell:main')}>
      <img src="/mark.svg" alt={me.company.name} className={classes.mark} width={32} height={32} />
      <Place to="/my-day" begins="/my-day" label={t('together:day.title')} icon={<IconSun size={20} />} />
      <Place to="/inbox/open" begins="/inbox" label={t('shell:inbox')} icon={<IconInbox size={20} />} count={open} />
      <Place
        to="/notifications"
        begins="/notifications,/side-conversations"
        label={t('notifications:title')}
        icon={<IconBell size={20} />}
        count={unseen}
      />
      <Place
        to="/customers"
        begins="/customers,/organizations"
        label={t('shell:customers')}
        icon={<IconUsers size={20} />}
      />
      {leads && !phone ? (
        <Place to="/now" begins="/now" label={t('shell:now')} icon={<IconActivity size={20} />} />
      ) : null}
      <Place to="/search" begins="/search" label={t('search:title')} icon={<IconSearch size={20} />} />
      {phone ? null : (
        <>
          <Place to="/reports" begins="/reports" label={t('shell:reports')} icon={<IconChartBar size={20} />} />
          <Place to="/settings" begins="/settings" label={t('shell:settings')} icon={<IconSettings size={20} />} last />
        </>
      )}
      <YouMenu />
    </nav>
  );
}

type PlaceProps = { to: string; begins: string; label: string; icon: ReactNode; count?: number; last?: boolean };

function Place({ to, begins, label, icon, count = 0, last = false }: PlaceProps) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = begins.split(',').some((beginning) => path === beginning || path.startsWith(`${beginning}/`));
  return (
    <Link
      to={to}
      className={classes.place}
      data-here={here || undefined}
      data-last={last || undefined}
      aria-current={here ? 'page' : undefined}
      title={label}
    >
      {icon}
      <span className={classes.word}>{label}</span>
      {count > 0 ? <span className={classes.count}>{count > 999 ? '999+' : count}</span> : null}
    </Link>
  );
}
