import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import css from './outside-sheet.module.css';

type Props = { title: string; lede?: ReactNode; foot?: ReactNode; children: ReactNode };

/** The one calm sheet that stands outside the workspace: sign-in, invitation, first set-up. */
export function OutsideSheet({ title, lede, foot, children }: Props) {
  useDocumentTitle(`${title} · Warmline`);
  return (
    <main className={css.ground}>
      <div className={css.sheet}>
        <img className={css.mark} src="/mark.svg" alt="Warmline" width={36} height={36} />
        <h1 className={css.title}>{title}</h1>
        {lede && <p className={css.lede}>{lede}</p>}
        <div className={css.body}>{children}</div>
      </div>
      {foot && <div className={css.foot}>{foot}</div>}
    </main>
  );
}
