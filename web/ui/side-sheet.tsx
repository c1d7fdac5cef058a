import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './side-sheet.module.css';
import { usePhone } from './use-phone.ts';

type Props = { title: string; close: () => void; acts?: ReactNode; children: ReactNode };

/** One thing of a list, opened at the side of it; the whole screen on a phone. */
export function SideSheet({ title, close, acts, children }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size={phone ? '100%' : 680}
      title={title}
      closeButtonProps={{ 'aria-label': t('forms:close') }}
      classNames={{
        header: css.header ?? '',
        title: css.title ?? '',
        body: css.body ?? '',
        content: css.content ?? '',
      }}
    >
      {children}
      {acts && <div className={css.acts}>{acts}</div>}
    </Drawer>
  );
}
