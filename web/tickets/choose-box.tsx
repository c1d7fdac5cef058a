import { useTranslation } from 'react-i18next';
import { useCan } from '../ui/me.tsx';
import classes from './bulk-bar.module.css';
import { chooseUpTo, toggleChosen, useChosen } from './chosen-store.ts';

type Props = { row: { id: number; subject: string }; rows: readonly { id: number }[] };

/** Chooses a ticket for a change of many; with Shift everything in between. */
export function ChooseBox({ row, rows }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit');
  const chosen = useChosen();
  if (!mayEdit) return null;
  return (
    <input
      type="checkbox"
      className={classes.box}
      data-some={chosen.size > 0 || undefined}
      aria-label={t('bulk:choose', { subject: row.subject })}
      checked={chosen.has(row.id)}
      onChange={() => undefined}
      onClick={(event) => (event.shiftKey ? chooseUpTo(rows, row.id) : toggleChosen(row.id))}
    />
  );
}
