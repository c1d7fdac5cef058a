import { Button, Center } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../contract/page.ts';
import { Bones } from './bones.tsx';
import { ErrorNote } from './error-note.tsx';

type Props<T> = {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  empty: ReactNode;
  lines?: number;
  children: (rows: T[]) => ReactNode;
};

/** A keyset-paged list: its rows so far, and a button for the next page. */
export function Paged<T>({ query, empty, lines, children }: Props<T>) {
  const { t } = useTranslation();
  if (!query.data) {
    if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
    return <Bones count={lines ?? 8} />;
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return empty;
  return (
    <>
      {children(rows)}
      {query.isFetchNextPageError && <ErrorNote error={query.error} onRetry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Center mt="md">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('forms:more')}
          </Button>
        </Center>
      )}
    </>
  );
}
