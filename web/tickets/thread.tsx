import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEvent } from '../../contract/settings.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { useEventWords } from './event-words.ts';
import { LinkedNote } from './linked-note.tsx';
import { MessageItem } from './message-item.tsx';
import { StandingLines } from './standing-lines.tsx';
import { SystemLine } from './system-line.tsx';
import classes from './thread.module.css';
import { threadOrder } from './thread-order.ts';
import { loadOlder, type OpenTicket } from './ticket-data.ts';
import { useThreadScroll } from './use-thread-scroll.ts';

/** The messages of a ticket in order, the newest in view; with the history between them when asked for. */
export function Thread({ open, history }: { open: OpenTicket; history: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { ticket, messages, older } = open;
  const [loading, setLoading] = useState(false);
  const [newestAtFirst] = useState(messages.at(-1)?.id ?? 0);
  const events = useHistory(ticket.id, history);
  const say = useEventWords();
  const scroll = useThreadScroll(ticket.id, messages);
  const earlier = async () => {
    setLoading(true);
    scroll.keepPlace();
    await loadOlder(client, ticket.id).finally(() => setLoading(false));
  };
  return (
    <section
      className={classes.thread}
      ref={scroll.ref}
      onScroll={scroll.onScroll}
      aria-label={t('tickets:thread.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <div className={classes.inner}>
        {older ? (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            className={classes.older ?? ''}
            loading={loading}
            onClick={() => void earlier()}
          >
            {t('tickets:thread.older')}
          </Button>
        ) : null}
        {older ? null : <LinkedNote ticket={ticket} />}
        <StandingLines ticket={ticket} />
        {messages.length === 0 && !older ? <p className={classes.empty}>{t('tickets:thread.empty')}</p> : null}
        {threadOrder(messages, events, older !== null).map((entry) => {
          if (entry.kind === 'message')
            return entry.message.kind === 'system' ? (
              <SystemLine key={entry.key} at={entry.message.createdAt}>
                {entry.message.text}
              </SystemLine>
            ) : (
              <MessageItem key={entry.key} message={entry.message} arrived={entry.message.id > newestAtFirst} />
            );
          const words = say(entry.event);
          return words ? (
            <SystemLine key={entry.key} at={entry.event.at}>
              {words}
            </SystemLine>
          ) : (
            <Fragment key={entry.key} />
          );
        })}
        {ticket.wokeAt && !history ? <SystemLine at={ticket.wokeAt}>{t('together:snooze.woke')}</SystemLine> : null}
      </div>
    </section>
  );
}

function useHistory(id: number, shown: boolean): JournalEvent[] {
  const { data } = useQuery({
    queryKey: ['ticket', id, 'events'],
    queryFn: () => call(ticketsRoutes.listTicketEvents, { params: { id }, query: { limit: 500 } }),
    enabled: shown,
  });
  return shown ? (data?.items ?? []) : [];
}
