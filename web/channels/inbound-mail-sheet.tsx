import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type InboundMail } from '../../contract/channels.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Facts } from '../ui/facts.tsx';
import { fileSize } from '../ui/file-size.ts';
import { Loaded } from '../ui/loaded.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';
import css from './inbound-mail-sheet.module.css';
import { useReasonWords } from './use-reason-words.ts';

/** One mail that came in: why it was not filed, its raw text, and what can be done. */
export function InboundMailSheet({ mail, close }: { mail: InboundMail; close: () => void }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const raw = useQuery(reading(channelsRoutes.showRawMail, { params: { id: mail.id } }));
  return (
    <SideSheet
      title={mail.subject || t('channels:mail.noSubject')}
      close={close}
      acts={(mail.state === 'quarantined' || mail.state === 'ignored') && <Acts mail={mail} done={close} />}
    >
      <div className={css.reason} data-state={mail.state}>
        <p>{words(mail)}</p>
        {mail.detail && <q dir="auto">{mail.detail}</q>}
      </div>
      <MailFacts mail={mail} />
      <h3 className={css.heading}>{t('channels:mail.raw')}</h3>
      <Loaded query={raw} shape="page">
        {({ text, truncated }) => (
          <>
            <RawText text={text} label={t('channels:mail.raw')} />
            {truncated && <p className="dim">{t('channels:mail.truncated')}</p>}
          </>
        )}
      </Loaded>
    </SideSheet>
  );
}

function MailFacts({ mail }: { mail: InboundMail }) {
  const { t, i18n } = useTranslation();
  const sizeWords = (bytes: number) => {
    const { unit, size } = fileSize(bytes, i18n.language);
    return t(`ui:size.${unit}`, { size });
  };
  const ticket = mail.ticketId && (
    <Link to={`/tickets/${mail.ticketId}`} className={css.link}>
      {t('channels:mail.ticketNumber', { number: mail.ticketId })}
    </Link>
  );
  return (
    <Facts
      facts={[
        [t('channels:mail.from'), mail.mailFrom || t('channels:mail.noSender')],
        [t('channels:mail.to'), mail.rcptTo.join(', ')],
        [t('channels:mail.received'), <TimeAgo key="received" at={mail.receivedAt} shape="message" />],
        [t('channels:mail.via'), mail.via.toUpperCase()],
        [t('channels:mail.size'), sizeWords(mail.size)],
        [t('channels:mail.attempts'), mail.attempts > 1 ? String(mail.attempts) : null],
        [t('channels:mail.ticket'), ticket],
      ]}
    />
  );
}

function Acts({ mail, done }: { mail: InboundMail; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const params = { id: mail.id };
  const retry = useMutation({
    mutationFn: () => call(channelsRoutes.retryMail, { params }),
    onSuccess: ({ state }) => {
      toast({
        text: t(state === 'filed' ? 'channels:quarantine.filed' : 'channels:quarantine.stillNot'),
        tone: state === 'quarantined' ? 'bad' : 'plain',
      });
      done();
      return refresh(channelsRoutes.listInboundMails);
    },
  });
  const ignore = useMutation({
    mutationFn: () => call(channelsRoutes.ignoreMail, { params }),
    onSuccess: () => {
      toast({ text: t('channels:quarantine.putAside') });
      done();
      return refresh(channelsRoutes.listInboundMails);
    },
  });
  return (
    <>
      <Button loading={retry.isPending} onClick={() => retry.mutate()}>
        {t('channels:quarantine.retry')}
      </Button>
      {mail.state === 'quarantined' && (
        <Button variant="default" loading={ignore.isPending} onClick={() => ignore.mutate()}>
          {t('channels:quarantine.ignore')}
        </Button>
      )}
    </>
  );
}
