import { Fragment, type ReactNode } from 'react';
import css from './facts.module.css';

/** Names and values in two columns; empty values take no room. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  const shown = facts.filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return (
    <dl className={css.facts}>
      {shown.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
