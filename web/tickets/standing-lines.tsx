import { Button } from '@mantine/core';
import { IconClockPause, IconHeartHandshake, IconTransfer } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageMove } from '../../contract/ticket-relations.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { useCan } from '../ui/me.tsx';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import classes from './standing-lines.module.css';
import { putTicket } from './ticket-data.ts';
import { useSnooze } from './use-snooze.ts';
import { useUndoMove } from './use-undo-move.ts';

/** Calm lines above the messages: that the ticket became part of another, is set aside, or needs time; and what can be undone. */
export function StandingLines({ ticket }: { ticket: Ticket }) {
  return (
    <>
      {ticket.slowLane ? <SlowLaneLine ticket={ticket} reason={ticket.slowLane.reason} /> : null}
      {ticket.snooze ? <SnoozeLine ticket={ticket} until={ticket.snooze.until} /> : null}
      {ticket.moves.slice(0, 3).map((move) => (
        <MoveLine key={move.id} move={move} />
      ))}
    </>
  );
}

function Line({ icon, tone, act, children }: { icon: ReactNode; tone?: 'slow'; act?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.line} data-tone={tone}>
      {icon}
      <span className="grow">{children}</span>
      {act}
    </div>
  );
}

function SlowLaneLine({ ticket, reason }: { ticket: Ticket; reason: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayEdit = useCan('tickets.edit');
  const leave = useMutation({
    mutationFn: () => call(togetherRoutes.leaveSlowLane, { params: { id: ticket.id } }),
    onSuccess: (after) => putTicket(client, after),
  });
  return (
    <Line
      tone="slow"
      icon={<IconHeartHandshake size={16} aria-hidden="true" />}
      act={
        mayEdit ? (
          <Button variant="subtle" size="compact-sm" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('together:slow.leave')}
          </Button>
        ) : null
      }
    >
      <b>{t('together:slow.name')}</b> <bdi>{reason}</bdi> {t('together:slow.words')}
    </Line>
  );
}

function SnoozeLine({ ticket, until }: { ticket: Ticket; until: string | null }) {
  const { t } = useTranslation();
  const reader = useReader();
  const mayEdit = useCan('tickets.edit');
  const { wake } = useSnooze(ticket.id);
  return (
    <Line
      icon={<IconClockPause size={16} aria-hidden="true" />}
      act={
        mayEdit ? (
          <Button variant="default" size="compact-sm" onClick={() => void wake()}>
            {t('together:snooze.wake')}
          </Button>
        ) : null
      }
    >
      {until
        ? t('together:snooze.line', { time: plannedTime(new Date(until), reader, true) })
        : t('together:snooze.lineReply')}
    </Line>
  );
}

function MoveLine({ move }: { move: MessageMove }) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit');
  const undo = useUndoMove();
  return (
    <Line
      icon={<IconTransfer size={16} aria-hidden="true" />}
      act={
        mayEdit ? (
          <Button variant="default" size="compact-sm" loading={undo.isPending} onClick={() => undo.mutate(move.id)}>
            {t('together:undo.act')}
          </Button>
        ) : null
      }
    >
      {t(`together:moves.${move.kind}-${move.direction}`, { count: move.messages })}{' '}
      <Link to={`/inbox/all/${move.other.id}`} dir="auto">
        #{move.other.id} {move.other.subject}
      </Link>
    </Line>
  );
}
