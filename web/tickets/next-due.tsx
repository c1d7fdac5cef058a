import { useTranslation } from 'react-i18next';
import type { TicketRow } from '../../contract/tickets.ts';
import { DueTime } from './due-time.tsx';

type Props = { ticket: Pick<TicketRow, 'dueAt' | 'nextDue' | 'status'>; named?: boolean };

/** What is due first: the ticket’s own due date or the nearest service level, whichever comes earlier; quiet while it is paused. */
export function NextDue({ ticket, named = false }: Props) {
  const { t } = useTranslation();
  const { dueAt, nextDue, status } = ticket;
  const done = status === 'solved' || status === 'closed';
  if (!nextDue || done || (dueAt && nextDue.at && dueAt < nextDue.at)) return <DueTime at={dueAt} done={done} />;
  const kind = t(`tickets:target.${nextDue.kind}`);
  const time = nextDue.at ? (
    <DueTime at={nextDue.at} done={false} />
  ) : (
    <span className="dim">{t('tickets:list.paused')}</span>
  );
  return (
    <span title={kind}>
      {named ? `${kind}: ` : <span className="sr">{kind} </span>}
      {time}
    </span>
  );
}
