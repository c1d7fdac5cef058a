import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type Props = { icon: ReactNode; title: string; body?: string; children?: ReactNode };

/** What will appear here, and one next step. */
export function EmptyState({ icon, title, body, children }: Props) {
  return (
    <div className={classes.empty}>
      <div className={classes.picture} aria-hidden="true">
        {icon}
      </div>
      <h2>{title}</h2>
      {body ? <p>{body}</p> : null}
      {children}
    </div>
  );
}
