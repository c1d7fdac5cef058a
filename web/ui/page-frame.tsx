import type { ReactNode } from 'react';
import classes from './page-frame.module.css';

type Props = {
  /** Left out where the content names itself. */
  title?: string;
  /** Beneath the title: one sentence or a count. */
  about?: ReactNode;
  /** The acts of the page, at the right of its title. */
  acts?: ReactNode;
  /** A column of links at the left, as in the settings. */
  side?: ReactNode;
  /** `wide` for tables, `text` (720 px) for forms. */
  width?: 'wide' | 'text';
  /** `main` where the page stands alone, outside the shell. */
  as?: 'div' | 'main';
  children: ReactNode;
};

/** The white sheet of a page that scrolls as one. */
export function PageFrame({ title, about, acts, side, width = 'wide', as: Sheet = 'div', children }: Props) {
  return (
    <Sheet className={classes.sheet} data-side={side ? true : undefined}>
      {side ? <div className={classes.side}>{side}</div> : null}
      <div className={classes.scroll}>
        <div className={classes.inner} data-width={width}>
          {title === undefined ? null : (
            <header className={classes.header}>
              <div className="grow">
                <h1>{title}</h1>
                {about ? <p>{about}</p> : null}
              </div>
              {acts}
            </header>
          )}
          {children}
        </div>
      </div>
    </Sheet>
  );
}
