import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './rows.module.css';

export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={css.rows} aria-label={label}>
      {children}
    </ul>
  );
}

type Props = {
  name: string;
  note?: ReactNode;
  tone?: 'bad' | 'warn';
  mark?: ReactNode;
  side?: ReactNode;
  /** Makes the whole row one button. */
  open?: () => void;
  /** A link that takes the place of the name; gets the class that stretches it over the row. */
  link?: (className: string) => ReactNode;
  quiet?: boolean;
  wraps?: boolean;
};

/** One thing of a list: a mark, its name, one grey line of facts, and what can be done at the side. */
export function Row({ name, note, tone, mark, side, open, link, quiet, wraps }: Props) {
  return (
    <li className={css.row} data-opens={Boolean(open || link)} data-quiet={quiet} data-wraps={wraps}>
      {mark}
      <div className={css.main}>
        {link?.(css.name ?? '') ?? <Name name={name} {...(open ? { open } : {})} />}
        {note && (
          <span className={css.note} data-tone={tone} dir="auto">
            {note}
          </span>
        )}
      </div>
      {side && <div className={css.side}>{side}</div>}
    </li>
  );
}

function Name({ name, open }: { name: string; open?: () => void }) {
  if (!open)
    return (
      <span className={css.name} dir="auto" title={name}>
        {name}
      </span>
    );
  return (
    <UnstyledButton className={css.name} onClick={open} dir="auto" title={name}>
      {name}
    </UnstyledButton>
  );
}
