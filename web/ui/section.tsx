import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './section.module.css';

type Props = { title: string; lede?: ReactNode; act?: ReactNode; children: ReactNode };

/** A part of a page: its name, what it is for, its one act, and its content. */
export function Section({ title, lede, act, children }: Props) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <div className="grow">
          <h2 id={id} className={css.title}>
            {title}
          </h2>
          {lede && <p className={css.lede}>{lede}</p>}
        </div>
        {act}
      </div>
      {children}
    </section>
  );
}
