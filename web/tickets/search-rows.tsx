import { IconBuilding, IconNote } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCustomer, FoundOrganization, FoundTicket } from '../../contract/search.ts';
import { Avatar } from '../ui/avatar.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './search-page.module.css';
import { statusTone } from './status-tone.ts';

/** A found ticket: its subject, where the words stand in it, who wrote, how it stands. `before` stands at its beginning. */
export function FoundTicketRow({ row, before }: { row: FoundTicket; before?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className={classes.row} data-ticket={row.id}>
      {before}
      <Link to={`/inbox/all/${row.id}`} className={classes.found}>
        <span className={classes.head}>
          <span className={classes.name}>
            <MarkedText text={row.subject} marks={row.subjectMarks} />
          </span>
          <TimeAgo at={row.updatedAt} className={classes.time ?? ''} />
        </span>
        {row.excerpt ? (
          <span className={classes.excerpt}>
            {row.excerpt.kind === 'note' ? <IconNote size={14} role="img" aria-label={t('search:inNote')} /> : null}
            <MarkedText text={row.excerpt.text} marks={row.excerpt.marks} />
          </span>
        ) : null}
        <span className={classes.facts}>
          <StatusDot tone={statusTone[row.status]} />
          <span>{row.statusLabel ?? t(`tickets:status.${row.status}`)}</span>
          <span className="num">#{row.id}</span>
          <span dir="auto">{row.requester.name}</span>
          {row.assignee ? <span dir="auto">{t('search:heldBy', { name: row.assignee.name })}</span> : null}
        </span>
      </Link>
    </li>
  );
}

export function FoundCustomerRow({ row }: { row: FoundCustomer }) {
  const email = row.emails[0];
  return (
    <li className={classes.row}>
      <Avatar name={row.name} kind="customer" size={32} />
      <Link to={`/customers/${row.id}`} className={classes.found}>
        <span className={classes.name}>
          <MarkedText text={row.name} marks={row.nameMarks} />
        </span>
        <span className={classes.facts}>
          {email ? <MarkedText text={email} marks={row.emailMarks} /> : null}
          {row.organization ? <span dir="auto">{row.organization.name}</span> : null}
        </span>
      </Link>
    </li>
  );
}

export function FoundOrganizationRow({ row }: { row: FoundOrganization }) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <IconBuilding size={20} aria-hidden="true" />
      <Link to={`/organizations/${row.id}`} className={classes.found}>
        <span className={classes.name}>
          <MarkedText text={row.name} marks={row.nameMarks} />
        </span>
        <span className={classes.facts}>{t('search:people', { count: row.customerCount })}</span>
      </Link>
    </li>
  );
}
