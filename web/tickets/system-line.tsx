import { IconCircleDot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './system-line.module.css';

/** One grey line of the house. */
export function SystemLine({ at, children }: { at: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <IconCircleDot size={14} aria-hidden="true" />
      <span className="grow">{children}</span>
      <TimeAgo at={at} shape="message" />
    </div>
  );
}
