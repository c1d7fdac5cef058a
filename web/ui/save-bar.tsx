import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormOf } from './form-of.ts';
import { LeaveDialog } from './leave-dialog.tsx';

type Props<V extends Record<string, unknown>> = {
  form: FormOf<V>;
  busy: boolean;
  savedWords?: string;
};

/** Save and Discard at the foot of a form on a page; whoever walks away with unsaved words is asked first. */
export function SaveBar<V extends Record<string, unknown>>({ form, busy }: Props<V>) {
  const { t } = useTranslation();
  const dirty = form.isDirty();
  const blocker = useBlocker({ shouldBlockFn: () => dirty && !busy, enableBeforeUnload: dirty, withResolver: true });
  return (
    <Group gap="xs">
      <Button type="submit" loading={busy} disabled={!dirty}>
        {t('forms:save')}
      </Button>
      {dirty && (
        <Button variant="subtle" color="gray" onClick={() => form.reset()}>
          {t('forms:discard')}
        </Button>
      )}
      {blocker.status === 'blocked' && <LeaveDialog stay={blocker.reset} leave={blocker.proceed} />}
    </Group>
  );
}
