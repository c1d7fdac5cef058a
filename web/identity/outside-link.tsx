import { Link } from '@tanstack/react-router';
import css from './outside-sheet.module.css';

/** A quiet way from one sheet to another. */
export function OutsideLink({ to, children }: { to: '/sign-in' | '/forgotten-password'; children: string }) {
  return (
    <Link to={to} className={css.link}>
      {children}
    </Link>
  );
}
