import { useTranslation } from 'react-i18next';
import type { ViewTicket } from '../../contract/views.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { StatusDot } from '../ui/status-dot.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { useCustomValueWords } from '../ui/use-custom-value-words.ts';
import { DueTime } from './due-time.tsx';
import { statusTone } from './status-tone.ts';

/** What stands in one column of a table of tickets; nothing where the ticket has no such thing. */
export function ViewCell({ row, column }: { row: ViewTicket; column: string }) {
  const { t } = useTranslation();
  const fields = useCustomFields('ticket');
  const words = useCustomValueWords();
  const own = fields.find((field) => `cf.${field.key}` === column);
  if (own) return words(own, row.customFields[own.key]);
  const instants: Record<string, string | null> = {
    created: row.createdAt,
    updated: row.updatedAt,
    waiting: row.waitingSince,
    'status-since': row.statusSince,
    solved: row.solvedAt,
  };
  const at = instants[column];
  if (at) return <TimeAgo at={at} />;
  switch (column) {
    case 'status':
      return (
        <span className="row">
          <StatusDot tone={statusTone[row.status]} />
          {t(`tickets:status.${row.status}`)}
        </span>
      );
    case 'due':
      return <DueTime at={row.dueAt} done={row.status === 'solved' || row.status === 'closed'} />;
    case 'rating':
      return row.rating === null ? null : t('views:rating', { rating: row.rating });
    case 'number':
      return <span className="num">{row.id}</span>;
    case 'tags':
      return row.tags.join(', ');
    case 'channel':
      return t(`conditions:value.channel.${row.channel}`);
    case 'priority':
      return row.priority && t(`tickets:priority.${row.priority}`);
    case 'type':
      return row.type && t(`tickets:type.${row.type}`);
    default:
      return nameIn(row, column);
  }
}

function nameIn(row: ViewTicket, column: string): string | null {
  const named: Record<string, { name: string } | null> = {
    requester: row.requester,
    organization: row.organization,
    assignee: row.assignee,
    team: row.team,
    brand: row.brand,
  };
  return named[column]?.name ?? null;
}
