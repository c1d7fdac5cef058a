import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ticket-facts.module.css';

type Props = { label: string; labelId?: string; needed?: boolean; children: ReactNode };

/** A fact: its name in grey, its value beside it; a quiet dot where the form needs it before the ticket is solved. */
export function FactRow({ label, labelId, needed = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <span className={classes.label} title={needed ? t('work:form.neededFor', { label }) : label} dir="auto">
        <span id={labelId}>{label}</span>
        {needed ? (
          <>
            <span className={classes.needed} aria-hidden="true" />
            <VisuallyHidden>{t('work:form.needed')}</VisuallyHidden>
          </>
        ) : null}
      </span>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
