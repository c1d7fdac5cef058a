import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SetAsideEvent, settingsRoutes } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { readingPages } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fold } from '../ui/fold.tsx';
import { Paged } from '../ui/paged.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';
import css from './set-aside-page.module.css';

/** Events that a reaction could not take, with the reason and a way to try again. */
export function SetAsidePage() {
  const { t } = useTranslation();
  const events = useInfiniteQuery(readingPages(settingsRoutes.listSetAsideEvents, {}));
  const empty = (
    <EmptyState
      icon={<IconCheck size={24} />}
      title={t('settings:events.emptyTitle')}
      body={t('settings:events.emptyText')}
    />
  );
  return (
    <SettingsPage title={t('settings:events.title')} lede={t('settings:events.lede')}>
      <Paged query={events} empty={empty} lines={4}>
        {(rows) => (
          <ul className={css.list}>
            {rows.map((each) => (
              <SetAside key={each.id} aside={each} />
            ))}
          </ul>
        )}
      </Paged>
    </SettingsPage>
  );
}

function SetAside({ aside }: { aside: SetAsideEvent }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const retry = useMutation({
    mutationFn: () => call(settingsRoutes.retrySetAsideEvent, { params: { id: aside.id } }),
    onSuccess: () => {
      toast({ text: t('settings:events.retried') });
      return refresh(settingsRoutes.listSetAsideEvents);
    },
  });
  const { event } = aside;
  return (
    <li className={css.item}>
      <div className={css.head}>
        <div className="grow">
          <h2 className={css.name}>
            {event.name} <span className="dim">→ {aside.reaction}</span>
          </h2>
          <p className={css.facts}>
            <Badge tone={aside.state === 'set-aside' ? 'bad' : 'warn'}>
              {t(`settings:events.state.${aside.state}`)}
            </Badge>
            <TimeAgo at={event.at} shape="message" />
            <span>{t('settings:events.tries', { count: aside.attempts })}</span>
            {aside.retryAt && (
              <span>
                {t('settings:events.nextTry')} <TimeAgo at={aside.retryAt} shape="planned" />
              </span>
            )}
          </p>
        </div>
        {aside.state !== 'waiting' && (
          <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('settings:events.retry')}
          </Button>
        )}
      </div>
      {aside.error && <p className={css.error}>{aside.error}</p>}
      <Fold label={t('settings:events.more')}>
        <pre className={css.payload}>
          {JSON.stringify({ position: event.position, ticketId: event.ticketId, ...event.payload }, null, 2)}
        </pre>
      </Fold>
    </li>
  );
}
