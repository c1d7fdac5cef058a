import { IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelsRoutes } from '../../contract/channels.ts';
import { readingPages } from '../live/reading.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Paged } from '../ui/paged.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { OutboxMailSheet } from './outbox-mail-sheet.tsx';

/** Mails that nothing took out of the house: the built-in outbox. */
export function OutboxPage() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<number | null>(null);
  const outbox = useInfiniteQuery(readingPages(channelsRoutes.listOutbox, {}));
  const empty = (
    <EmptyState
      icon={<IconSend size={24} />}
      title={t('channels:outbox.emptyTitle')}
      body={t('channels:outbox.emptyText')}
    />
  );
  return (
    <SettingsPage title={t('channels:outbox.title')} lede={t('channels:outbox.lede')}>
      <Paged query={outbox} empty={empty}>
        {(rows) => (
          <Rows label={t('channels:outbox.title')}>
            {rows.map((mail) => (
              <Row
                key={mail.id}
                name={mail.subject || t('channels:mail.noSubject')}
                note={t('channels:outbox.to', { address: mail.to.join(', ') })}
                side={
                  <>
                    {mail.kind === 'house' && <Badge>{t('channels:outbox.house')}</Badge>}
                    <TimeAgo at={mail.at} />
                  </>
                }
                open={() => setOpened(mail.id)}
              />
            ))}
          </Rows>
        )}
      </Paged>
      {opened && <OutboxMailSheet id={opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}
