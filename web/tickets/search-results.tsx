import { UnstyledButton } from '@mantine/core';
import { IconMoodEmpty, IconSearch } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../contract/page.ts';
import type { SearchKind } from '../../contract/search.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Paged } from '../ui/paged.tsx';
import { FoundTickets } from './found-tickets.tsx';
import classes from './search-page.module.css';
import type { SearchAnswer } from './search-query.ts';
import { FoundCustomerRow, FoundOrganizationRow } from './search-rows.tsx';

type Props = {
  query: string;
  kind: SearchKind;
  found: UseInfiniteQueryResult<InfiniteData<SearchAnswer>>;
  ask: (query: string) => void;
};

const examples = [
  'status:open assignee:me',
  '"exact words" -refund',
  'tag:vip created>-7d',
  'is:unread has:attachment',
];

/** What was found, or what could be asked. */
export function SearchResults({ query, kind, found, ask }: Props) {
  const { t } = useTranslation();
  if (query === '') return <SearchHelp ask={ask} />;
  const first = found.data?.pages[0];
  const empty = (
    <EmptyState
      icon={<IconMoodEmpty size={24} />}
      title={t('search:none', { query })}
      body={t(kind === 'tickets' ? 'search:noneBody' : 'search:noneOfKind')}
    />
  );
  return (
    <div aria-busy={found.isFetching} className={classes.results}>
      {first && first.alsoWords.length > 0 ? (
        <p className={classes.also}>{t('search:also', { words: first.alsoWords.join(', ') })}</p>
      ) : null}
      {kind === 'tickets' ? (
        <Paged query={pagesOf(found, (page) => page.tickets)} empty={empty}>
          {(rows) => <FoundTickets query={query} rows={rows} />}
        </Paged>
      ) : null}
      {kind === 'customers' ? (
        <Paged query={pagesOf(found, (page) => page.customers)} empty={empty}>
          {(rows) => (
            <ul aria-label={t('search:kind.customers')}>
              {rows.map((row) => (
                <FoundCustomerRow key={row.id} row={row} />
              ))}
            </ul>
          )}
        </Paged>
      ) : null}
      {kind === 'organizations' ? (
        <Paged query={pagesOf(found, (page) => page.organizations)} empty={empty}>
          {(rows) => (
            <ul aria-label={t('search:kind.organizations')}>
              {rows.map((row) => (
                <FoundOrganizationRow key={row.id} row={row} />
              ))}
            </ul>
          )}
        </Paged>
      ) : null}
    </div>
  );
}

/** The same pages, of one kind alone. */
function pagesOf<T>(found: Props['found'], pick: (page: SearchAnswer) => Page<T> | null) {
  const none: Page<T> = { items: [], next: null };
  const data = found.data && { ...found.data, pages: found.data.pages.map((page) => pick(page) ?? none) };
  return { ...found, data } as UseInfiniteQueryResult<InfiniteData<Page<T>>>;
}

function SearchHelp({ ask }: { ask: (query: string) => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<IconSearch size={24} />} title={t('search:begin')} body={t('search:beginBody')}>
      <ul className={classes.examples}>
        {examples.map((each) => (
          <li key={each}>
            <UnstyledButton className={classes.example ?? ''} onClick={() => ask(each)}>
              <code>{each}</code>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
