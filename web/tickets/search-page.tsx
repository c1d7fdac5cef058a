import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SearchKind, searchKinds } from '../../contract/search.ts';
import { isRefused } from '../api.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { useAddressState } from '../ui/use-address-state.ts';
import { useKeys } from '../ui/use-keys.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { SaveAsView } from './save-as-view.tsx';
import { SearchFaults } from './search-faults.tsx';
import { SearchField } from './search-field.tsx';
import classes from './search-page.module.css';
import { searchPages } from './search-query.ts';
import { SearchResults } from './search-results.tsx';

/** Finds tickets, customers and organizations; the address holds the query, so that it can be kept and sent to a colleague. */
export function SearchPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useAddressState();
  const query = address.q ?? '';
  const kind: SearchKind = searchKinds.find((each) => each === address.kind) ?? 'tickets';
  const order = address.order === 'newest' ? 'newest' : 'relevance';
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  usePageTitle(query ? `${query} · ${t('search:title')}` : t('search:title'));
  const follow = useDebouncedCallback((next: string) => setAddress({ q: next }), 350);
  const ask = (next: string) => {
    follow.cancel();
    setTyped(next);
    setAddress({ q: next });
  };
  const focus = () => input.current?.focus();
  useEffect(focus, []);
  useKeys([{ keys: '/', label: t('search:title'), group: t('shell:keys.everywhere'), run: focus }]);
  const found = useInfiniteQuery({ ...searchPages({ query, kind, order }), enabled: query !== '' });
  const faults = isRefused(found.error) && found.error.code === 'search.invalid' ? found.error.fields : [];
  const understood = faults.length === 0 ? found.data?.pages[0] : undefined;
  return (
    <PageFrame title={t('search:title')}>
      <search className={classes.ask}>
        <SearchField
          typed={typed}
          input={input}
          invalid={faults.length > 0}
          submit={ask}
          change={(next) => {
            setTyped(next);
            follow(next.trim());
          }}
        />
      </search>
      {faults.length > 0 ? <SearchFaults query={query} faults={faults} mend={ask} /> : null}
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('search:kinds')}
          data={searchKinds.map((value) => ({ value, label: t(`search:kind.${value}`) }))}
          value={kind}
          onChange={(value) => setAddress({ kind: value === 'tickets' ? undefined : value })}
        />
        {kind === 'tickets' ? (
          <>
            <Button
              variant="default"
              onClick={() => setAddress({ order: order === 'newest' ? undefined : 'newest' })}
              className={classes.order ?? ''}
            >
              {t(`search:order.${order}`)}
            </Button>
            {understood && query !== '' ? <SaveAsView conditions={understood.conditions} name={query} /> : null}
          </>
        ) : null}
      </div>
      {faults.length > 0 ? null : <SearchResults query={query} kind={kind} found={found} ask={ask} />}
    </PageFrame>
  );
}
