import type { ReactNode } from 'react';
import classes from './ticket-facts.module.css';

/** A fact: its name in grey, its value beside it. */
export function FactRow({ label, labelId, children }: { label: string; labelId?: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.label} id={labelId} title={label} dir="auto">
        {label}
      </span>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
