import { Autocomplete } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useOwnPresence } from './use-own-presence.ts';

let asked = false;
const hearers = new Set<() => void>();

/** Asks why one takes a break, from anywhere. */
export function askBreak(): void {
  setAsked(true);
}

function setAsked(now: boolean): void {
  asked = now;
  for (const each of hearers) each();
}

/** The question itself; stands once in the shell. */
export function BreakDialog() {
  const shown = useSyncExternalStore(
    (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    () => asked,
  );
  return shown ? <Question /> : null;
}

function Question() {
  const { t } = useTranslation();
  const { choose } = useOwnPresence();
  const [reasons] = useState(() => ['lunch', 'pause', 'meeting', 'training'].map((key) => t(`routing:break.${key}`)));
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  return (
    <FormDialog
      title={t('routing:break.title')}
      form={form}
      send={async ({ reason }) => choose('break', reason.trim())}
      close={() => setAsked(false)}
      submitWords={t('routing:break.begin')}
      asks={false}
    >
      <Autocomplete
        {...form.getInputProps('reason')}
        label={t('routing:break.reason')}
        description={t('routing:break.means')}
        data={reasons}
        maxLength={120}
        dir="auto"
        data-autofocus
      />
    </FormDialog>
  );
}
