import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { applyNews } from '../../contract/apply.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { useTopic } from '../live/use-topic.ts';
import { announce } from '../ui/announce.ts';
import { type ListPages, withRow } from './list-pages.ts';
import type { OpenTicket } from './ticket-data.ts';
import { listKey } from './ticket-list-query.ts';

/** Keeps an open ticket fresh: a message that travels whole stands at once, everything else is fetched. Marks what is seen as read. */
export function useOpenTicketNews(open: OpenTicket): void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = open.ticket.id;
  useTopic(`ticket:${id}`, (news) => {
    const arrived = news.type === 'news' ? news.message : undefined;
    if (news.type === 'news' && arrived) {
      client.setQueryData<OpenTicket>(['ticket', id], (before) =>
        before ? { ...before, ...onScreen(applyNews({ ...before, stale: false }, news)) } : before,
      );
      if (arrived.author.kind === 'customer')
        announce(t('tickets:message.arrived', { name: arrived.author.name, text: arrived.text.slice(0, 200) }));
    }
    void client.invalidateQueries({ queryKey: ['ticket', id] });
  });
  const newest = open.ticket.lastMessageId;
  useEffect(() => {
    if (newest === null) return undefined;
    const read = () => {
      if (document.visibilityState !== 'visible') return;
      void call(ticketsRoutes.readTicket, { params: { id }, body: { messageId: newest } }).then(
        () =>
          client.setQueriesData<ListPages>(
            { queryKey: [listKey] },
            (list) => list && withRow(list, id, { unread: false }),
          ),
        () => undefined,
      );
    };
    const timer = setTimeout(read, 600);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [id, newest, client]);
}

function onScreen({ ticket, messages }: { ticket: OpenTicket['ticket']; messages: OpenTicket['messages'] }) {
  return { ticket, messages };
}
