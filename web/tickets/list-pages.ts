import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '../../contract/page.ts';
import type { TicketRow } from '../../contract/tickets.ts';
import type { ViewGroup, ViewTicket } from '../../contract/views.ts';

/** A row of a list; what only views that somebody made show is there in those. */
export type ListRow = TicketRow & Partial<ViewTicket>;
/** A page of a list; the first one of a view with groups tells them. */
export type ListPage = Page<ListRow> & { groups?: ViewGroup[] };
export type ListPages = InfiniteData<ListPage, string>;

/** The pages that hold the rows `first` to `last` of the list as it is shown: each ticket once. */
export function pagesShown(pages: readonly ListPage[], first: number, last: number): number[] {
  const seen = new Set<number>();
  return pages.flatMap((page, at) => {
    const from = seen.size;
    for (const row of page.items) seen.add(row.id);
    return from <= last && seen.size > first ? [at] : [];
  });
}

/**
 * The list with one page as it is now. `nextMoved` says that the page after it now begins elsewhere: it keeps its rows
 * until it is fetched itself. A page that became the last one takes those after it away.
 */
export function withPage(list: ListPages, at: number, page: ListPage): { list: ListPages; nextMoved: boolean } {
  const pages = list.pages.with(at, page);
  if (page.next === null)
    return { list: { pages: pages.slice(0, at + 1), pageParams: list.pageParams.slice(0, at + 1) }, nextMoved: false };
  const nextMoved = at + 1 < pages.length && list.pageParams[at + 1] !== page.next;
  const pageParams = nextMoved ? list.pageParams.with(at + 1, page.next) : list.pageParams;
  return { list: { pages, pageParams }, nextMoved };
}

/** The list with some facts of one ticket's row changed, wherever it stands. */
export function withRow(list: ListPages, id: number, facts: Partial<TicketRow>): ListPages {
  const changed = (page: ListPage) =>
    page.items.some((row) => row.id === id)
      ? { ...page, items: page.items.map((row) => (row.id === id ? { ...row, ...facts } : row)) }
      : page;
  return { ...list, pages: list.pages.map(changed) };
}
