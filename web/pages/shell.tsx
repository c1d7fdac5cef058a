import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { startLive } from '../live/live-socket.ts';
import { BreakDialog } from '../routing/break-dialog.tsx';
import { OfferCards } from '../routing/offer-card.tsx';
import { useSignsOfLife } from '../routing/use-signs-of-life.ts';
import { BulkProgress } from '../tickets/bulk-progress.tsx';
import { NewTicketDialog } from '../tickets/new-ticket-dialog.tsx';
import { useTicketNews } from '../tickets/use-ticket-news.ts';
import { useViewNews } from '../tickets/use-view-news.ts';
import { ViewEditor } from '../tickets/view-editor.tsx';
import { Bones } from '../ui/bones.tsx';
import { listenForKeys } from '../ui/key-store.ts';
import { Toasts } from '../ui/toasts.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { OfflineLine } from './offline-line.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { useDeskKeys } from './use-desk-keys.ts';
import { useProfileSettings } from './use-profile-settings.ts';

/** What stands around every page of the workspace: rail, palette, keys, toasts, the line that says that the connection is lost. */
export function Shell() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useProfileSettings();
  useTicketNews();
  useViewNews();
  useDeskKeys();
  useSignsOfLife();
  useEffect(() => {
    startLive();
    return listenForKeys();
  }, []);
  return (
    <div className={classes.shell} data-deep={/^\/(inbox\/[^/]+|customers|organizations)\/./.test(path) || undefined}>
      <a href="#main" className={classes.skip}>
        {t('shell:skip')}
      </a>
      <Rail />
      <div className={classes.stage}>
        <OfflineLine />
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense fallback={<Bones />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Palette />
      <NewTicketDialog />
      <BreakDialog />
      <OfferCards />
      <ViewEditor />
      <KeysDialog />
      <BulkProgress />
      <Toasts />
      <div id="announcements" className="sr" role="log" aria-live="polite" />
    </div>
  );
}
