import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { putTicket } from './ticket-data.ts';

/** Why this customer needs time. */
export function SlowLaneDialog({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('together:slow.reasonNeeded')) },
  });
  return (
    <FormDialog
      title={t('together:slow.title')}
      form={form}
      send={async (body) => putTicket(client, await call(togetherRoutes.enterSlowLane, { params: { id }, body }))}
      close={close}
      submitWords={t('together:slow.enter')}
    >
      <Textarea
        label={t('together:slow.reason')}
        description={t('together:slow.effect')}
        autosize
        minRows={2}
        maxLength={300}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
