import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconChecks, IconClock, IconInbox } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Message, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { useCan } from '../ui/me.tsx';
import { useReader } from '../ui/use-reader.ts';
import { messageTime, plannedTime, type TimeWords } from '../words/time-words.ts';
import classes from './delivery-line.module.css';
import { putMessage } from './ticket-data.ts';
import { useUndoReply } from './use-undo-reply.ts';

const icons = {
  queued: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  deferred: IconAlertCircle,
  bounced: IconAlertCircle,
  failed: IconAlertCircle,
  undone: IconClock,
};

/** The server’s stable codes for a mail that no other server was asked about. Anything else is another server’s own words. */
const ownWords = new Set([
  'mailbox.missing',
  'ticket.deleted',
  'ticket.spam',
  'message.no-address',
  'message.fault',
  'automatic.own-address',
  'automatic.suspended',
  'automatic.unwanted',
  'automatic.limit',
]);

/** How far a reply got, with the other server’s own words when it did not arrive, and what can be done. */
export function DeliveryLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  const reader = useReader();
  const client = useQueryClient();
  const [mayReply, maySeeOutbox] = [useCan('tickets.reply'), useCan('outbox.read')];
  const undo = useUndoReply(message.ticketId);
  const retry = useMutation({
    mutationFn: () => call(ticketsRoutes.retryDelivery, { params: { id: message.id } }),
    onSuccess: (after) => putMessage(client, after),
  });
  const delivery = message.delivery;
  if (!delivery) return null;
  const say: TimeWords = (key, values) => t(`words:${key}`, { ...values });
  const later =
    delivery.state === 'queued' && message.sendAt && Date.parse(message.sendAt) > Date.now() ? message.sendAt : null;
  const time = later
    ? plannedTime(new Date(later), reader, true)
    : messageTime(new Date(delivery.at), new Date(), reader, say);
  const inOutbox = delivery.state === 'sent' && delivery.words === 'outbox';
  const Icon = inOutbox ? IconInbox : icons[delivery.state];
  const wrong = delivery.state === 'deferred' || delivery.state === 'bounced' || delivery.state === 'failed';
  const state = later ? 'later' : inOutbox ? 'outbox' : delivery.state;
  return (
    <div
      className={classes.delivery}
      data-wrong={wrong || undefined}
      data-soft={delivery.state === 'deferred' || undefined}
    >
      <Icon size={14} aria-hidden="true" />
      <span>
        {t(`tickets:delivery.${state}`, { time })}
        {wrong && delivery.words ? <Reason words={delivery.words} /> : null}
        {wrong && delivery.nextAttemptAt
          ? ` ${t('tickets:delivery.next', { time: plannedTime(new Date(delivery.nextAttemptAt), reader, true) })}`
          : null}
      </span>
      {inOutbox && maySeeOutbox ? (
        <Link to="/settings/outbox" className={classes.link}>
          {t('tickets:delivery.openOutbox')}
        </Link>
      ) : null}
      {mayReply && (delivery.state === 'deferred' || delivery.state === 'failed') ? (
        <Button variant="default" size="compact-xs" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('tickets:delivery.tryNow')}
        </Button>
      ) : null}
      {mayReply && later ? (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => undo(message.id)}>
          {t('tickets:delivery.takeBack')}
        </Button>
      ) : null}
    </div>
  );
}

/** Why it did not arrive: in our words where the house itself knows, else quoted from the other server. */
function Reason({ words }: { words: string }) {
  const { t } = useTranslation();
  return ownWords.has(words) ? ` ${t(`tickets:delivery.why.${words}`)}` : <q dir="auto">{words}</q>;
}
