import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './paper-sheet.module.css';

type Props = { back: { to: string; words: string }; children: ReactNode };

/** The white sheet of one thing, with the way back to its list. */
export function PaperSheet({ back, children }: Props) {
  return (
    <div className={css.sheet}>
      <Link to={back.to} className={css.back}>
        <IconChevronLeft size={16} className={css.arrow} aria-hidden /> {back.words}
      </Link>
      {children}
    </div>
  );
}
