import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Bones } from './bones.tsx';
import { ErrorNote } from './error-note.tsx';
import classes from './loaded.module.css';

type Props<T> = { query: UseQueryResult<T>; lines?: number; shape?: 'rows' | 'page'; children: (data: T) => ReactNode };

/** What was read; until then its shape, or what went wrong with a way to try again. */
export function Loaded<T>({ query, lines = 4, shape = 'rows', children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <div className={shape === 'page' ? classes.page : undefined}>
        <ErrorNote heading={shape === 'page' ? 'h1' : 'h2'} error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  return <Bones shape={shape} count={lines} />;
}
