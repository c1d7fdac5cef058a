import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../live/use-presence.ts';
import { Bones } from '../ui/bones.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { useCan, useMe } from '../ui/me.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { Composer } from './composer.tsx';
import { wishComposer } from './composer-wish.ts';
import { HandOffLine } from './hand-off-line.tsx';
import { IncidentOffer } from './incident-offer.tsx';
import { Thread } from './thread.tsx';
import { type OpenTicket, ticketQuery } from './ticket-data.ts';
import { TicketHeader } from './ticket-header.tsx';
import classes from './ticket-pane.module.css';
import { TogetherDialogs } from './together-dialogs.tsx';
import { useOpenTicketNews } from './use-open-ticket-news.ts';
import { useTicketKeys } from './use-ticket-keys.tsx';

type Props = { id: number; backTo: string; onPanel: () => void; onAssign: () => void };

/** One ticket: header, thread, composer. */
export function TicketPane(props: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ticket = useQuery(ticketQuery(client, props.id));
  if (ticket.data)
    return (
      <section className={classes.ticket} aria-label={t('tickets:header.label')}>
        <Loaded {...props} key={props.id} open={ticket.data} />
      </section>
    );
  return (
    <section className={classes.ticket} aria-label={t('tickets:header.label')}>
      {ticket.isError ? (
        <div className={classes.error}>
          <ErrorNote error={ticket.error} onRetry={() => void ticket.refetch()} />
        </div>
      ) : (
        <Coming id={props.id} />
      )}
    </section>
  );
}

/** A ticket on its way. Who asks to write meanwhile writes as soon as it is there; the keys do nothing else until then. */
function Coming({ id }: { id: number }) {
  const { t } = useTranslation();
  const mayReply = useCan('tickets.reply');
  const group = t('tickets:keys.ticket');
  useKeys([
    ...(mayReply ? [{ keys: 'r', label: t('tickets:keys.reply'), group, run: () => wishComposer('reply', id) }] : []),
    { keys: 'n', label: t('tickets:keys.note'), group, run: () => wishComposer('note', id) },
  ]);
  return <Bones shape="page" count={4} />;
}

function Loaded({ open, backTo, onPanel, onAssign }: Props & { open: OpenTicket }) {
  const { ticket } = open;
  const { others, typing } = usePresence(ticket.id, useMe().agent.id);
  const [history, setHistory] = useState(false);
  const [tagging, setTagging] = useState(false);
  useOpenTicketNews(open);
  useTicketKeys(ticket, { onTag: () => setTagging(true), onAssign });
  return (
    <>
      <TicketHeader
        ticket={ticket}
        others={others}
        history={history}
        tagging={tagging}
        backTo={backTo}
        onTagging={setTagging}
        onHistory={() => setHistory(!history)}
        onPanel={onPanel}
      />
      <HandOffLine ticket={ticket} />
      <Thread open={open} history={history} />
      {ticket.mergedInto ? null : <Composer open={open} onTyping={typing} />}
      <TogetherDialogs open={open} />
      <IncidentOffer ticket={ticket} />
    </>
  );
}
