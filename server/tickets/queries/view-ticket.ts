import type { CustomValues } from '../../../contract/settings.ts';
import type { ViewTicket } from '../../../contract/views.ts';
import type { Look } from '../../platform/context.ts';
import { type ListedTicket, listedColumns, ticketRow } from './ticket-row.ts';

/** A ticket as a view reads it; `key` holds what it is sorted by, as text. */
export type ViewedTicket = Omit<ListedTicket, 'key'> & {
  key: string[];
  brand_id: number | null;
  brand_name: string | null;
  organization_id: number | null;
  organization_name: string | null;
  status_since: Date;
  solved_at: Date | null;
  custom_values: unknown;
};

/** The columns of a page of a view: those of every list, and what a view may show besides. */
export function viewedColumns(look: Look, ids: unknown) {
  return listedColumns(look, ids)
    .leftJoin('brands', 'brands.id', 'tickets.brand_id')
    .leftJoin('organizations', 'organizations.id', 'customers.organization_id')
    .select([
      'tickets.brand_id',
      'brands.name as brand_name',
      'organizations.id as organization_id',
      'organizations.name as organization_name',
      'tickets.status_since',
      'tickets.solved_at',
      'tickets.custom_values',
    ]);
}

/** A row of a view, as the wire shows it. */
export function viewTicket(row: ViewedTicket): ViewTicket {
  return {
    ...ticketRow({ ...row, key: row.id }),
    brand: row.brand_id === null ? null : { id: row.brand_id, name: row.brand_name ?? '' },
    organization: row.organization_id === null ? null : { id: row.organization_id, name: row.organization_name ?? '' },
    statusSince: row.status_since.toISOString(),
    solvedAt: row.solved_at?.toISOString() ?? null,
    customFields: row.custom_values as CustomValues,
  };
}
