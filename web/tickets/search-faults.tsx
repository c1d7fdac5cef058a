import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RefusedField } from '../../contract/refusals.ts';
import classes from './search-page.module.css';

type Props = { query: string; faults: readonly RefusedField[]; mend: (query: string) => void };

/** What could not be read in a query, each with its place, why, and what may have been meant as one click. */
export function SearchFaults({ query, faults, mend }: Props) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={classes.faults}>
      <p className={classes.underlined} dir="auto">
        <Underlined query={query} faults={faults} />
      </p>
      {faults.map(({ code, at, nearest }) => (
        <p key={`${code} ${at?.from}`} className={classes.fault}>
          {t([`search:fault.${code.replace('search.', '')}`, 'search:fault.other'], { what: at?.what ?? '' })}
          {at && nearest !== undefined ? (
            <Button
              variant="subtle"
              size="xs"
              onClick={() => mend(query.slice(0, at.from) + nearest + query.slice(at.to))}
            >
              {t('search:meant', { nearest })}
            </Button>
          ) : null}
        </p>
      ))}
    </div>
  );
}

function Underlined({ query, faults }: Omit<Props, 'mend'>) {
  let done = 0;
  const parts = faults.flatMap(({ at }) => {
    if (!at || at.from < done) return [];
    const before = query.slice(done, at.from);
    done = at.to;
    return [before, <u key={at.from}>{query.slice(at.from, at.to)}</u>];
  });
  return (
    <>
      {parts}
      {query.slice(done)}
    </>
  );
}
