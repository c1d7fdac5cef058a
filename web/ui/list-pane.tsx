import type { ReactNode } from 'react';
import classes from './list-pane.module.css';

type Props = { label: string; title: ReactNode; acts?: ReactNode; children: ReactNode };

/** A column of rows with its name above: the list pane of the inbox and of the customers. */
export function ListPane({ label, title, acts, children }: Props) {
  return (
    <section className={classes.pane} aria-label={label}>
      <header>
        <div className={classes.title}>{title}</div>
        {acts}
      </header>
      {children}
    </section>
  );
}
