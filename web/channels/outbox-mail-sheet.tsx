import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type OutboxMail } from '../../contract/channels.ts';
import { reading } from '../live/reading.ts';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { mailHeaders } from './mail-headers.ts';
import css from './outbox-mail-sheet.module.css';

type WholeMail = OutboxMail & { text: string; html: string | null; raw: string };

/** One mail of the outbox: as it looks, as text, its headers, and its raw form. */
export function OutboxMailSheet({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const mail = useQuery(reading(channelsRoutes.showOutboxMail, { params: { id } }));
  return (
    <SideSheet title={mail.data?.subject || t('channels:mail.title')} close={close}>
      <Loaded query={mail} shape="page">
        {(whole) => <Mail mail={whole} />}
      </Loaded>
    </SideSheet>
  );
}

function Mail({ mail }: { mail: WholeMail }) {
  const { t } = useTranslation();
  const ticket = mail.ticketId && (
    <Link to={`/tickets/${mail.ticketId}`} className={css.link}>
      {t('channels:mail.ticketNumber', { number: mail.ticketId })}
    </Link>
  );
  return (
    <>
      <Facts
        facts={[
          [t('channels:mail.from'), mail.from],
          [t('channels:mail.to'), mail.to.join(', ')],
          [t('channels:mail.date'), <TimeAgo key="date" at={mail.at} shape="message" />],
          [t('channels:mail.ticket'), ticket],
        ]}
      />
      <Tabs defaultValue={mail.html ? 'html' : 'text'} color="var(--text)" mt="md" keepMounted={false}>
        <Tabs.List mb="md">
          {mail.html && <Tabs.Tab value="html">{t('channels:mail.html')}</Tabs.Tab>}
          <Tabs.Tab value="text">{t('channels:mail.text')}</Tabs.Tab>
          <Tabs.Tab value="headers">{t('channels:mail.headers')}</Tabs.Tab>
          <Tabs.Tab value="raw">{t('channels:mail.raw')}</Tabs.Tab>
        </Tabs.List>
        {mail.html && (
          <Tabs.Panel value="html">
            <iframe
              className={css.frame}
              title={t('channels:mail.html')}
              sandbox=""
              srcDoc={mail.html}
              referrerPolicy="no-referrer"
            />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="text">
          <p className={css.text} dir="auto">
            {mail.text}
          </p>
        </Tabs.Panel>
        <Tabs.Panel value="headers">
          <Facts facts={mailHeaders(mail.raw)} />
        </Tabs.Panel>
        <Tabs.Panel value="raw">
          <RawText text={mail.raw} label={t('channels:mail.raw')} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
