import { type ReactNode, useId } from 'react';
import classes from './panel-section.module.css';

type Props = { title: string; side?: ReactNode; children: ReactNode };

/** A part of the panel beside a ticket: its name, a fact or an act at its side, its content. */
export function PanelSection({ title, side, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className="grow">
          {title}
        </h3>
        {side}
      </div>
      {children}
    </section>
  );
}
