import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconLayoutSidebarRight, IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../contract/live.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { usePhone } from '../ui/use-phone.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { MoreMenu } from './more-menu.tsx';
import { NextDue } from './next-due.tsx';
import { PhoneFacts } from './phone-facts.tsx';
import { PresenceLine } from './presence-line.tsx';
import { SideCount } from './side-count.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { StatusMenu } from './status-menu.tsx';
import { SubjectLine } from './subject-line.tsx';
import { TagsLine } from './tags-line.tsx';
import classes from './ticket-header.module.css';

type Props = {
  ticket: Ticket;
  others: Presence['agents'];
  history: boolean;
  tagging: boolean;
  backTo: string;
  onTagging: (open: boolean) => void;
  onHistory: () => void;
  onPanel: () => void;
};

/** What the ticket is about and how it stands. */
export function TicketHeader(props: Props) {
  return usePhone() ? <PhoneHeader {...props} /> : <WideHeader {...props} />;
}

function WideHeader({ ticket, others, history, tagging, onTagging, onHistory, onPanel }: Props) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <SubjectLine ticket={ticket} />
        <SnoozeMenu ticket={ticket} />
        <StatusMenu ticket={ticket} />
        <ActionIcon className={classes.panel} aria-label={t('tickets:header.panel')} onClick={onPanel}>
          <IconLayoutSidebarRight size={16} />
        </ActionIcon>
        <MoreMenu ticket={ticket} history={history} onHistory={onHistory} />
      </div>
      <div className={classes.meta}>
        <ChannelIcon channel={ticket.channel} size={14} />
        <span className="clip">
          {ticket.mailboxAddress
            ? t('tickets:header.to', { address: ticket.mailboxAddress })
            : t(`tickets:channel.${ticket.channel}`)}
        </span>
        <Whereabouts ticket={ticket} />
        <TagsLine ticket={ticket} opened={tagging} onOpened={onTagging} />
        <StepsDone ticket={ticket} />
        <SideCount ticketId={ticket.id} />
        <NextDue ticket={ticket} named />
        <span className="grow" />
        <PresenceLine others={others} />
      </div>
    </header>
  );
}

function PhoneHeader({ ticket, others, history, backTo, onHistory, onPanel }: Props) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={classes.phoneTop}>
        <ActionIcon component={Link} to={backTo} search={true} size={44} aria-label={t('tickets:header.back')}>
          <IconChevronLeft size={24} />
        </ActionIcon>
        <Avatar name={ticket.requester.name} kind="customer" size={32} />
        <span className="grow">
          <h1 className={`clip ${classes.subject}`} title={ticket.subject} dir="auto">
            {ticket.subject}
          </h1>
          <small className="clip">
            {others.length > 0 ? (
              <PresenceLine others={others} />
            ) : (
              t('tickets:header.from', { name: ticket.requester.name, channel: t(`tickets:by.${ticket.channel}`) })
            )}
          </small>
        </span>
        <Whereabouts ticket={ticket} />
        <MoreMenu ticket={ticket} history={history} onHistory={onHistory} />
      </div>
      <PhoneFacts ticket={ticket} onPanel={onPanel} />
    </header>
  );
}

/** That a ticket lies in the trash or among the spam. */
function Whereabouts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const where = ticket.deletedAt ? 'trash' : ticket.isSpam ? 'spam' : null;
  return where ? <Badge tone="warn">{t(`tickets:views.${where}`)}</Badge> : null;
}

/** How many steps of the checklist are done. */
function StepsDone({ ticket: { checklist } }: { ticket: Ticket }) {
  const { t } = useTranslation();
  if (checklist.length === 0) return null;
  const done = checklist.filter((each) => each.doneAt !== null).length;
  return (
    <Badge title={t('work:checklist.title')}>
      <IconListCheck size={12} aria-hidden="true" /> {t('work:checklist.of', { done, count: checklist.length })}
    </Badge>
  );
}
