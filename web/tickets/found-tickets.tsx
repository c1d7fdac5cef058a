import { useTranslation } from 'react-i18next';
import type { FoundTicket } from '../../contract/search.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ChooseBox } from './choose-box.tsx';
import { FoundTicketRow } from './search-rows.tsx';

/** The tickets that a search found; they can be chosen and changed together. */
export function FoundTickets({ query, rows }: { query: string; rows: FoundTicket[] }) {
  const { t } = useTranslation();
  return (
    <>
      <ul aria-label={t('search:kind.tickets')}>
        {rows.map((row) => (
          <FoundTicketRow key={row.id} row={row} before={<ChooseBox row={row} rows={rows} />} />
        ))}
      </ul>
      <BulkBar place={query} rows={rows} selectedId={null} everything={{ query }} />
    </>
  );
}
