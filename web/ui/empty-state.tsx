import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type Props = {
  icon: ReactNode;
  title: string;
  body?: string;
  /** The level of the title where it is the only one on the page. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
};

/** What will appear here, and one next step. */
export function EmptyState({ icon, title, body, heading: Heading = 'h2', children }: Props) {
  return (
    <div className={classes.empty}>
      <div className={classes.picture} aria-hidden="true">
        {icon}
      </div>
      <Heading className={classes.title}>{title}</Heading>
      {body ? <p>{body}</p> : null}
      {children}
    </div>
  );
}
