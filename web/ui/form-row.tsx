import type { ReactNode } from 'react';
import classes from './form-row.module.css';

/** A setting: what it is on the left, its control on the right, beneath each other on a phone. */
export function FormRow({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.label}>{label}</div>
        {hint ? <div className={classes.hint}>{hint}</div> : null}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
