import { ActionIcon, Popover } from '@mantine/core';
import { IconChevronDown, IconPencilPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../contract/views.ts';
import { Bones } from '../ui/bones.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { ListPane } from '../ui/list-pane.tsx';
import { useCan } from '../ui/me.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ListEmpty } from './list-empty.tsx';
import classes from './list-pane-of-tickets.module.css';
import { openNewTicket } from './new-ticket-store.ts';
import { OrderMenu } from './order-menu.tsx';
import { queryOfView } from './query-of-view.ts';
import { SavedOrderMenu } from './saved-order-menu.tsx';
import { SavedViewEmpty } from './saved-view-empty.tsx';
import { useSavedView } from './saved-views.ts';
import { ticketQuery } from './ticket-data.ts';
import { TicketList } from './ticket-list.tsx';
import { type ListQuery, orderFrom, savedOrderFrom, savedOrderText } from './ticket-view.ts';
import { useListKeys } from './use-list-keys.ts';
import { useTicketList } from './use-ticket-list.ts';
import { ViewMenu } from './view-menu.tsx';
import { ViewTable } from './view-table.tsx';
import { countText, useViewEntries, ViewsColumn } from './views-column.tsx';

type Props = {
  view: string;
  query: ListQuery;
  order: unknown;
  selectedId: number | null;
  /** There is room for a table, if the view asks for one. */
  wide?: boolean;
};

/** The list of a view: its name, its order, its rows. */
export function ListPaneOfTickets({ view, query, order: asked, selectedId, wide }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayOpen = useCan('tickets.edit');
  const [choosing, setChoosing] = useState(false);
  const saved = useSavedView('viewId' in query ? query.viewId : null);
  const own = savedOrderFrom(asked);
  const order = 'viewId' in query ? (own ? savedOrderText(own) : '') : orderFrom(asked, query);
  const list = useTicketList(query, order);
  const entry = useViewEntries()
    .flatMap((group) => group.entries)
    .find((each) => each.key === view);
  const addressOf = useCallback((id: number) => `/inbox/${view}/${id}`, [view]);
  useListKeys(list.rows, selectedId, addressOf);
  const near = useCallback((id: number) => void client.prefetchQuery(ticketQuery(client, id)), [client]);
  const more = useCallback(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  }, [list.hasNextPage, list.isFetchingNextPage, list.fetchNextPage]);
  const title = (
    <>
      <h1 className="clip">{entry?.label ?? saved?.name ?? t('views:title')}</h1>
      {entry?.count ? <span className="num dim">{countText(entry)}</span> : null}
      <Popover position="bottom-start" width={280} opened={choosing} onChange={setChoosing} trapFocus>
        <Popover.Target>
          <ActionIcon
            aria-label={t('tickets:views.label')}
            className={classes.views}
            onClick={() => setChoosing(!choosing)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <ViewsColumn current={view} onPick={() => setChoosing(false)} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
  const acts = (
    <>
      <ListOrder query={query} saved={saved} asked={asked} />
      {saved ? <ViewMenu view={saved} /> : null}
      {mayOpen ? (
        <ActionIcon aria-label={t('tickets:new.title')} title={t('tickets:new.title')} onClick={openNewTicket}>
          <IconPencilPlus size={16} />
        </ActionIcon>
      ) : null}
    </>
  );
  return (
    <ListPane label={t('tickets:list.label')} title={title} acts={acts}>
      {list.isPending ? <Bones count={8} /> : null}
      {list.isError && list.rows.length === 0 ? (
        <div className={classes.error}>
          <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : null}
      {list.isSuccess && list.rows.length === 0 ? <Empty query={query} saved={saved} /> : null}
      {list.rows.length > 0 && saved && wide ? (
        <ViewTable
          view={saved}
          order={own}
          rows={list.rows}
          groups={list.groups}
          addressOf={addressOf}
          onOrder={(each) => void navigate({ to: '.', search: { order: savedOrderText(each) } as never })}
          onNear={near}
          onEnd={more}
          onShown={list.onShown}
        />
      ) : null}
      {list.rows.length > 0 && !(saved && wide) ? (
        <TicketList
          label={entry?.label ?? t('tickets:list.label')}
          rows={list.rows}
          groupBy={saved?.groupBy ?? null}
          groups={list.groups}
          selectedId={selectedId}
          addressOf={addressOf}
          onNear={near}
          onEnd={more}
          onShown={list.onShown}
        />
      ) : null}
      <BulkBar
        place={view}
        rows={list.rows}
        selectedId={selectedId}
        everything={'viewId' in query ? { viewId: query.viewId } : { query: queryOfView(query) }}
      />
    </ListPane>
  );
}

type OrderProps = { query: ListQuery; saved: View | null | undefined; asked: unknown };

/** In which order the list is read, where one may choose. */
function ListOrder({ query, saved, asked }: OrderProps) {
  const navigate = useNavigate();
  const pick = (order: string | undefined) => void navigate({ to: '.', search: { order } as never });
  if ('viewId' in query)
    return saved ? (
      <SavedOrderMenu
        view={saved}
        order={savedOrderFrom(asked)}
        onPick={(each) => pick(each ? savedOrderText(each) : undefined)}
      />
    ) : null;
  // These two have an order of their own: what was put there last comes first.
  if (query.view === 'trash' || query.view === 'solved') return null;
  return <OrderMenu order={orderFrom(asked, query)} onPick={pick} />;
}

function Empty({ query, saved }: { query: ListQuery; saved: View | null | undefined }) {
  if ('viewId' in query) return saved ? <SavedViewEmpty view={saved} /> : null;
  return <ListEmpty view={query.view} />;
}
