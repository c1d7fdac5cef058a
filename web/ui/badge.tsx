import type { ReactNode } from 'react';
import classes from './badge.module.css';

type Props = { tone?: 'plain' | 'good' | 'warn' | 'bad' | 'ember' | 'line'; title?: string; children: ReactNode };

/** A tinted word. */
export function Badge({ tone = 'plain', title, children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
