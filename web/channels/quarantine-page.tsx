import { Select } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type InboundMail, inboundStates } from '../../contract/channels.ts';
import { readingPages } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Paged } from '../ui/paged.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { InboundMailSheet } from './inbound-mail-sheet.tsx';
import { useReasonWords } from './use-reason-words.ts';

type State = InboundMail['state'];

/** Mails that could not be filed, and on request every mail that came in. */
export function QuarantinePage() {
  const { t } = useTranslation();
  const [state, setState] = useState<State | 'all'>('quarantined');
  const [opened, setOpened] = useState<InboundMail | null>(null);
  const mails = useInfiniteQuery(readingPages(channelsRoutes.listInboundMails, state === 'all' ? {} : { state }));
  const filter = (
    <Select
      aria-label={t('channels:quarantine.filter')}
      value={state}
      onChange={(value) => setState(inboundStates.find((each) => each === value) ?? 'all')}
      data={['quarantined', 'ignored', 'filed', 'stored', 'parsed', 'all'].map((each) => ({
        value: each,
        label: t(`channels:quarantine.state.${each}`),
      }))}
      allowDeselect={false}
      w={180}
    />
  );
  const isQuarantine = state === 'quarantined';
  const empty = (
    <EmptyState
      icon={<IconMailOff size={24} />}
      title={t(isQuarantine ? 'channels:quarantine.emptyTitle' : 'channels:quarantine.noneTitle')}
      body={t(isQuarantine ? 'channels:quarantine.emptyText' : 'channels:quarantine.noneText')}
    />
  );
  return (
    <SettingsPage title={t('channels:quarantine.title')} lede={t('channels:quarantine.lede')} act={filter}>
      <Paged query={mails} empty={empty}>
        {(rows) => (
          <Rows label={t('channels:quarantine.title')}>
            {rows.map((mail) => (
              <InboundRow key={mail.id} mail={mail} open={() => setOpened(mail)} />
            ))}
          </Rows>
        )}
      </Paged>
      {opened && <InboundMailSheet mail={opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

function InboundRow({ mail, open }: { mail: InboundMail; open: () => void }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  return (
    <Row
      name={mail.subject || t('channels:mail.noSubject')}
      note={[mail.mailFrom || t('channels:mail.noSender'), words(mail)].filter(Boolean).join(' · ')}
      side={<TimeAgo at={mail.receivedAt} />}
      open={open}
    />
  );
}
