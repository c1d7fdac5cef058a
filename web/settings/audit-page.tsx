import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type JournalEvent, settingsRoutes } from '../../contract/settings.ts';
import { readingPages } from '../live/reading.ts';
import { Avatar } from '../ui/avatar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Paged } from '../ui/paged.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { AuditChanges } from './audit-changes.tsx';
import css from './audit-page.module.css';
import { useAuditWords } from './use-audit-words.ts';

/** What people with rights changed, newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  const audit = useInfiniteQuery(readingPages(settingsRoutes.listAudit, {}));
  const empty = (
    <EmptyState
      icon={<IconHistory size={24} />}
      title={t('settings:audit.emptyTitle')}
      body={t('settings:audit.emptyText')}
    />
  );
  return (
    <SettingsPage title={t('settings:audit.title')} lede={t('settings:audit.lede')}>
      <Paged query={audit} empty={empty}>
        {(rows) => (
          <ol className={css.list}>
            {rows.map((event) => (
              <AuditLine key={event.position} event={event} />
            ))}
          </ol>
        )}
      </Paged>
    </SettingsPage>
  );
}

function AuditLine({ event }: { event: JournalEvent }) {
  const { t } = useTranslation();
  const say = useAuditWords();
  const who = event.actor.name ?? t('settings:audit.house');
  return (
    <li className={css.line}>
      <Avatar name={who} kind="agent" size={24} />
      <div className="grow">
        <p className={css.words}>
          <b>{who}</b> {say(event)}
        </p>
        <AuditChanges payload={event.payload} />
      </div>
      <TimeAgo at={event.at} shape="message" className={css.time ?? ''} />
    </li>
  );
}
