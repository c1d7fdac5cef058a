import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type NotificationLine, notificationsRoutes } from '../../contract/notifications.ts';
import { readingPages } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Paged } from '../ui/paged.tsx';
import { Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { NotificationRow } from './notification-row.tsx';
import { useMarkSeen } from './use-mark-seen.ts';

/** What happened while one looked elsewhere: the unseen first, then what was seen. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const unseen = useInfiniteQuery(readingPages(notificationsRoutes.listNotifications, { state: 'unseen' }));
  const markSeen = useMarkSeen();
  const lines = unseen.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = lines[0]?.id;
  usePageTitle(t('notifications:title'));
  useLineKeys(lines, (line) => markSeen({ upTo: line.id, ticketId: line.ticketId }));
  return (
    <PageFrame
      title={t('notifications:title')}
      width="text"
      acts={
        newest === undefined ? null : (
          <Button variant="default" onClick={() => markSeen({ upTo: newest })}>
            {t('notifications:seeAll')}
          </Button>
        )
      }
    >
      <Paged
        query={unseen}
        empty={
          <EmptyState
            icon={<IconBell size={24} />}
            title={t('notifications:empty')}
            body={t('notifications:emptyBody')}
          />
        }
      >
        {(rows) => (
          <Rows label={t('notifications:unseen')}>
            {rows.map((line) => (
              <NotificationRow
                key={line.id}
                line={line}
                onSeen={() => markSeen({ upTo: line.id, ticketId: line.ticketId })}
              />
            ))}
          </Rows>
        )}
      </Paged>
      <Seen />
    </PageFrame>
  );
}

function Seen() {
  const { t } = useTranslation();
  const seen = useInfiniteQuery(readingPages(notificationsRoutes.listNotifications, { state: 'seen', limit: 20 }));
  if (!seen.data?.pages[0]?.items.length) return null;
  return (
    <Section title={t('notifications:seen')}>
      <Paged query={seen} empty={null}>
        {(rows) => (
          <Rows label={t('notifications:seen')}>
            {rows.map((line) => (
              <NotificationRow key={line.id} line={line} onSeen={() => undefined} />
            ))}
          </Rows>
        )}
      </Paged>
    </Section>
  );
}

/** j and k go through the lines, e marks the one they stand on as seen; Enter opens it, being a link. */
function useLineKeys(lines: readonly NotificationLine[], see: (line: NotificationLine) => void): void {
  const { t } = useTranslation();
  const links = () => [...document.querySelectorAll<HTMLElement>('a[data-line]')];
  const at = () => links().indexOf(document.activeElement as HTMLElement);
  const group = t('notifications:title');
  useKeys([
    { keys: 'j', label: t('notifications:keys.next'), group, run: () => links()[at() + 1]?.focus() },
    { keys: 'k', label: t('notifications:keys.previous'), group, run: () => links()[Math.max(0, at() - 1)]?.focus() },
    {
      keys: 'e',
      label: t('notifications:keys.see'),
      group,
      run: () => {
        const from = at();
        const line = lines.find(({ id }) => String(id) === links()[from]?.dataset.line);
        if (!line) return;
        (links()[from + 1] ?? links()[from - 1])?.focus();
        see(line);
      },
    },
  ]);
}
