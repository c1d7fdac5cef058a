import classes from './status-dot.module.css';

/** A coloured fact; a word stands beside it. */
export function StatusDot({ tone }: { tone: 'quiet' | 'good' | 'warn' | 'bad' | 'ember' | 'ink' }) {
  return <span className={classes.dot} data-tone={tone} aria-hidden="true" />;
}
