import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BulkTickets, type BulkWish, bulkChangesRoutes, mostInBulk } from '../../contract/bulk-changes.ts';
import { call } from '../api.ts';
import { useCan } from '../ui/me.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { useKeys } from '../ui/use-keys.ts';
import classes from './bulk-bar.module.css';
import { BulkMenus } from './bulk-menus.tsx';
import { showBulk } from './bulk-running-store.ts';
import { chooseNext, clearChosen, toggleChosen, useChosen } from './chosen-store.ts';

type Props = {
  /** Names the list: another list begins with nothing chosen. */
  place: string;
  rows: readonly { id: number }[];
  selectedId: number | null;
  /** What stands for everything in the list, the rows that are not loaded too. */
  everything: BulkTickets;
};

/** What can be done to the chosen tickets of a list; x, J and K choose by key. Nothing is shown until one is chosen. */
export function BulkBar({ place, rows, selectedId, everything }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit');
  const words = useErrorWords();
  const chosen = useChosen();
  const [all, setAll] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what clears
  useEffect(() => {
    setAll(false);
    return clearChosen;
  }, [place]);
  useChooseKeys(mayEdit ? rows : [], selectedId);
  if (!mayEdit || chosen.size === 0) return null;
  const clear = () => {
    setAll(false);
    clearChosen();
  };
  const start = async (change: BulkWish) => {
    const tickets: BulkTickets = all ? everything : { ticketIds: [...chosen].slice(0, mostInBulk) };
    try {
      showBulk(await call(bulkChangesRoutes.startBulkChange, { body: { tickets, change } }));
      clear();
    } catch (error) {
      toast({ text: words(error), tone: 'bad' });
    }
  };
  return (
    <section className={classes.bar} aria-label={t('bulk:bar')}>
      <div className={classes.count}>
        <strong role="status">{all ? t('bulk:all') : t('bulk:chosen', { count: chosen.size })}</strong>
        {all ? null : (
          <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
            {t('bulk:chooseAll')}
          </Button>
        )}
        <Button variant="subtle" size="xs" leftSection={<IconX size={14} aria-hidden="true" />} onClick={clear}>
          {t('bulk:clear')}
        </Button>
      </div>
      <BulkMenus start={(change) => void start(change)} />
    </section>
  );
}

function useChooseKeys(rows: readonly { id: number }[], selectedId: number | null): void {
  const { t } = useTranslation();
  const group = t('tickets:keys.list');
  const here = selectedId ?? rows[0]?.id ?? null;
  useKeys([
    { keys: 'x', label: t('bulk:keys.choose'), group, run: () => rows.length > 0 && here && toggleChosen(here) },
    { keys: 'J', label: t('bulk:keys.down'), group, run: () => chooseNext(rows, 1, selectedId) },
    { keys: 'K', label: t('bulk:keys.up'), group, run: () => chooseNext(rows, -1, selectedId) },
  ]);
}
