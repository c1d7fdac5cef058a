import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/kbd.tsx';
import { boundKeys, hearKeys } from '../ui/key-store.ts';
import classes from './keys-dialog.module.css';

const hearers = new Set<() => void>();
let shown = false;

/** Opens the list of all keys that work right now. */
export function showKeys(): void {
  show(true);
}

/** All keys that work right now, in their groups. */
export function KeysDialog() {
  const { t } = useTranslation();
  const opened = useSyncExternalStore(hear, () => shown);
  const keys = useSyncExternalStore(hearKeys, boundKeys);
  const groups = Map.groupBy(
    keys.filter((each, at) => each.label && keys.findIndex((other) => other.keys === each.keys) === at),
    (each) => each.group,
  );
  return (
    <Modal
      opened={opened}
      onClose={() => show(false)}
      title={t('shell:keys.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={classes.groups}>
        {[...groups].map(([group, acts]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {acts.map((act) => (
                <div key={act.keys}>
                  <dt>{act.label}</dt>
                  <dd>
                    {act.keys.split(' ').map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
              {group === t('shell:keys.everywhere') ? (
                <div>
                  <dt>{t('shell:keys.palette')}</dt>
                  <dd>
                    <Kbd keys="mod+K" />
                  </dd>
                </div>
              ) : null}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function show(to: boolean): void {
  shown = to;
  for (const each of hearers) each();
}

function hear(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}
