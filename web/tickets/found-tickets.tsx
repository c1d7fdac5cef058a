import { useTranslation } from 'react-i18next';
import type { FoundTicket } from '../../contract/search.ts';
import { FoundTicketRow } from './search-rows.tsx';

/** The tickets that a search found. */
export function FoundTickets({ rows }: { rows: FoundTicket[] }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t('search:kind.tickets')}>
      {rows.map((row) => (
        <FoundTicketRow key={row.id} row={row} />
      ))}
    </ul>
  );
}
