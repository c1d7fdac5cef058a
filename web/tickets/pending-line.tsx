import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import type { PendingChanges } from './composer-wish.ts';

/** What will be changed when the words are sent, with a way to leave it. */
export function PendingLine({ pending, drop }: { pending: PendingChanges | null; drop: () => void }) {
  const { t } = useTranslation();
  if (!pending || pending.lines.length === 0) return null;
  return (
    <p className={classes.pending} role="status">
      <span className="grow">
        {t('automation:picker.pending')} {pending.lines.join(' · ')}
      </span>
      <CloseButton size="sm" aria-label={t('automation:picker.drop')} onClick={drop} />
    </p>
  );
}
