import { IconChevronLeft } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Bones } from '../ui/bones.tsx';
import { useMe } from '../ui/me.tsx';
import { usePhone } from '../ui/use-phone.ts';
import css from './settings-frame.module.css';
import { settingsSections } from './settings-sections.ts';

/** The settings: a column of sections beside one small page; on a phone one after the other. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const phone = usePhone();
  const atList = useRouterState({ select: (state) => /^\/settings\/?$/.test(state.location.pathname) });
  return (
    <div className={css.sheet} data-list={atList}>
      {(!phone || atList) && <SectionList alone={phone} />}
      <section
        className={css.page}
        data-hidden={phone && atList}
        aria-label={t('shell:settings')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {phone && (
          <Link to="/settings" className={css.back}>
            <IconChevronLeft size={16} aria-hidden /> {t('shell:settings')}
          </Link>
        )}
        <Suspense fallback={<Bones />}>
          <Outlet />
        </Suspense>
      </section>
    </div>
  );
}

/** Alone on a phone it is the page itself, and its name the page's. */
function SectionList({ alone }: { alone: boolean }) {
  const Heading = alone ? 'h1' : 'p';
  const { t } = useTranslation();
  const held = useMe().permissions;
  return (
    <nav className={css.list} aria-label={t('shell:settings')}>
      <Heading className={css.heading}>{t('shell:settings')}</Heading>
      {settingsSections.map(({ group, sections }) => {
        const mine = sections.filter((each) => held.includes(each.permission));
        if (mine.length === 0) return null;
        return (
          <div key={group} className={css.group}>
            <p className={css.label}>{t(`settings:groups.${group}`)}</p>
            {mine.map(({ path, icon: Icon }) => (
              <Link key={path} to={`/settings/${path}`} className={css.place} activeProps={{ 'data-here': true }}>
                <Icon size={16} aria-hidden />
                <span className="clip">{t(`settings:sections.${path}`)}</span>
              </Link>
            ))}
          </div>
        );
      })}
    </nav>
  );
}
