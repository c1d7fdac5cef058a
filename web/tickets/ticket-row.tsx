import { IconFlagFilled, IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketRow as Row } from '../../contract/tickets.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Clip } from '../ui/clip.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { NextDue } from './next-due.tsx';
import classes from './ticket-row.module.css';

type Props = { row: Row; to: string; selected: boolean; onNear: (id: number) => void };

/** A ticket in a list. One fixed order: channel, name, waiting; subject, priority; last line, time left, who. */
export const TicketRow = memo(function TicketRow({ row, to, selected, onNear }: Props) {
  const { t } = useTranslation();
  const pressing = row.priority === 'high' || row.priority === 'urgent';
  return (
    <Link
      to={to}
      search={true}
      className={classes.row}
      data-unread={row.unread || undefined}
      data-selected={selected || undefined}
      data-ticket={row.id}
      aria-current={selected ? 'true' : undefined}
      onMouseEnter={() => onNear(row.id)}
      onFocus={() => onNear(row.id)}
    >
      <ChannelIcon channel={row.channel} />
      <span className={classes.line}>
        <Clip className={classes.who} text={row.requester.name} />
        {row.unread ? <span className="sr">{t('tickets:list.unread')}</span> : null}
        <TimeAgo at={row.waitingSince ?? row.updatedAt} className={classes.wait ?? ''} />
      </span>
      <span className={classes.line}>
        <Clip className={classes.subject} text={row.subject} />
        {row.isSlowLane ? (
          <IconHeartHandshake size={14} className={classes.slow} role="img" aria-label={t('together:slow.name')} />
        ) : null}
        {pressing ? (
          <IconFlagFilled
            size={14}
            className={row.priority === 'urgent' ? 'bad-t' : 'warn-t'}
            role="img"
            aria-label={t(`tickets:priority.${row.priority}`)}
          />
        ) : null}
      </span>
      <span className={classes.line}>
        <Clip className={classes.last} text={lastLine(row, t('tickets:list.you'))} />
        <span className={classes.facts}>
          <NextDue ticket={row} />
          {row.assignee ? (
            <Avatar name={row.assignee.name} kind="agent" size={18} title={row.assignee.name} />
          ) : (
            <span className={classes.none} title={t('tickets:list.nobody')}>
              <IconPlus size={11} aria-hidden="true" />
            </span>
          )}
        </span>
      </span>
    </Link>
  );
});

function lastLine(row: Row, you: string): string {
  const text = row.preview?.text.replace(/\s+/g, ' ') ?? '';
  return row.preview && row.preview.by !== 'customer' ? `${you}: ${text}` : text;
}
