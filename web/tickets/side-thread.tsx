import { Button, Group, Stack, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideMessage } from '../../contract/side-threads.ts';
import { Badge } from '../ui/badge.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import { AttachmentList } from './attachment-list.tsx';
import { MessageWords } from './message-words.tsx';
import classes from './side-section.module.css';
import { useSideConversation } from './use-side.ts';

/** One side conversation: what was written, a place to answer, and whether it is done. */
export function SideThread({ id }: { id: number }) {
  const { t } = useTranslation();
  const { found, answer, turn } = useSideConversation(id);
  const mayReply = useCan('tickets.reply');
  return (
    <Loaded query={found} lines={4}>
      {(side) => (
        <>
          <Group gap="xs" className={classes.about}>
            <Badge>{t(`side:state.${side.state}`)}</Badge>
            <span className="grow" dir="auto">
              {side.team?.name ?? side.address} ·{' '}
              <Link to={`/inbox/all/${side.ticketId}`} title={t('side:toTicket')}>
                {t('side:about', { subject: side.ticketSubject })}
              </Link>
            </span>
            <Button
              size="xs"
              variant="default"
              loading={turn.isPending}
              onClick={() => turn.mutate(side.state === 'open' ? 'done' : 'open')}
            >
              {t(side.state === 'open' ? 'side:finish' : 'side:reopen')}
            </Button>
          </Group>
          <section aria-label={t('side:thread')}>
            {side.messages.map((message) => (
              <OneMessage key={message.id} message={message} />
            ))}
          </section>
          {side.kind === 'mail' && !mayReply ? (
            <p className="dim">{t('side:mayNotWrite')}</p>
          ) : (
            <Answer
              note={side.address ? t('side:noteOutside', { address: side.address }) : t('side:noteInside')}
              busy={answer.isPending}
              send={(text, sent) => answer.mutate(text, { onSuccess: sent })}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function OneMessage({ message }: { message: SideMessage }) {
  const { t } = useTranslation();
  return (
    <article className={classes.message} aria-label={message.author.name}>
      <header>
        <b dir="auto">{message.author.name}</b>
        <small className="dim">
          <TimeAgo at={message.createdAt} shape="message" />
        </small>
        {message.automatic ? <Badge>{t('side:automatic')}</Badge> : null}
        {message.senderUnverified && message.from ? (
          <Badge tone="warn">{t('side:unverified', { from: message.from })}</Badge>
        ) : null}
      </header>
      <MessageWords id={message.id} part="visible" text={message.text} html={null} images={false} title="" />
      <AttachmentList attachments={message.attachments} />
      {message.delivery ? <Delivery delivery={message.delivery} /> : null}
    </article>
  );
}

function Delivery({ delivery }: { delivery: NonNullable<SideMessage['delivery']> }) {
  const { t } = useTranslation();
  const reader = useReader();
  const wrong = delivery.state === 'bounced' || delivery.state === 'failed' || delivery.state === 'deferred';
  const time = plannedTime(new Date(delivery.at), reader, true);
  return (
    <small className={wrong ? classes.wrong : 'dim'}>
      {t(`tickets:delivery.${delivery.words === 'outbox' ? 'outbox' : delivery.state}`, { time })}
      {wrong && delivery.words ? ` ${delivery.words}` : null}
    </small>
  );
}

type AnswerProps = { note: string; busy: boolean; send: (text: string, sent: () => void) => void };

function Answer({ note, busy, send }: AnswerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const go = () => {
    if (text.trim() !== '' && !busy) send(text, () => setText(''));
  };
  return (
    <Stack gap="xs" mt="md">
      <Textarea
        label={t('side:answer')}
        description={note}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) go();
        }}
      />
      <Group justify="flex-end">
        <Button loading={busy} disabled={text.trim() === ''} onClick={go}>
          {t('side:send')}
        </Button>
      </Group>
    </Stack>
  );
}
