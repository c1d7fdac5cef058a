import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import css from './settings-page.module.css';

type Props = { title: string; lede?: ReactNode; act?: ReactNode; wide?: boolean; children: ReactNode };

/** One small page of the settings: its name, a sentence, its one act, its content. */
export function SettingsPage({ title, lede, act, wide, children }: Props) {
  useDocumentTitle(`${title} · Warmline`);
  return (
    <div className={css.page} data-wide={wide}>
      <header className={css.head}>
        <div className="grow">
          <h1 className={css.title}>{title}</h1>
          {lede && <p className={css.lede}>{lede}</p>}
        </div>
        {act}
      </header>
      {children}
    </div>
  );
}
