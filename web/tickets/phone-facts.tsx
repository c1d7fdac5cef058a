import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { Clip } from '../ui/clip.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './phone-facts.module.css';
import { statusTone } from './status-tone.ts';

/** Three facts of a ticket on a phone; each opens everything else. */
export function PhoneFacts({ ticket, onPanel }: { ticket: Ticket; onPanel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.facts}>
      <button type="button" onClick={onPanel}>
        {t('tickets:facts.status')}
        <b>
          <StatusDot tone={statusTone[ticket.status]} />
          <Clip text={ticket.statusLabel ?? t(`tickets:status.${ticket.status}`)} />
        </b>
      </button>
      <button type="button" onClick={onPanel}>
        {t(ticket.waitingSince ? 'tickets:facts.waiting' : 'tickets:facts.updated')}
        <b>
          <TimeAgo at={ticket.waitingSince ?? ticket.updatedAt} />
        </b>
      </button>
      <button type="button" onClick={onPanel}>
        {t('tickets:facts.assignee')}
        <b>
          <Clip text={ticket.assignee?.name ?? t('tickets:facts.nobody')} />
        </b>
      </button>
    </div>
  );
}
