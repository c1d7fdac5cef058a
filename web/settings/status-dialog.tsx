import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CustomStatus, formsRoutes, type StatusCategory } from '../../contract/forms.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast-store.ts';

type Props = { status: CustomStatus | null; category: StatusCategory; close: () => void };

/** A status of the company's own: what agents read, what the customer reads, and whether it is the usual one of its category. */
export function StatusDialog({ status, category, close }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const filled = (value: string) => (value.trim() === '' ? t('forms:required') : null);
  const form = useForm({
    initialValues: {
      label: status?.label ?? '',
      customerLabel: status?.customerLabel ?? '',
      isDefault: status?.isDefault ?? false,
    },
    validate: { label: filled, customerLabel: filled },
  });
  async function save(body: { label: string; customerLabel: string; isDefault: boolean }) {
    if (status) await call(formsRoutes.changeCustomStatus, { params: { id: status.id }, body });
    else await call(formsRoutes.addCustomStatus, { body: { ...body, category } });
    await refresh(formsRoutes.listCustomStatuses);
  }
  const title = status?.label ?? t('work:statuses.addTo', { category: t(`tickets:status.${category}`) });
  return (
    <FormDialog title={title} form={form} send={save} close={close}>
      <TextInput
        {...form.getInputProps('label')}
        label={t('work:statuses.label')}
        maxLength={60}
        dir="auto"
        data-autofocus
      />
      <TextInput
        {...form.getInputProps('customerLabel')}
        label={t('work:statuses.customerLabel')}
        description={t('work:statuses.customerMeans')}
        maxLength={60}
        dir="auto"
      />
      {status?.archivedAt ? null : (
        <Checkbox
          {...form.getInputProps('isDefault', { type: 'checkbox' })}
          label={t('work:statuses.isDefault')}
          description={t('work:statuses.defaultMeans')}
        />
      )}
      {status ? <StatusArchive status={status} done={close} /> : null}
    </FormDialog>
  );
}

/** Archives at once, with Undo, or brings back. */
function StatusArchive({ status, done }: { status: CustomStatus; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const set = useMutation({
    mutationFn: (archived: boolean) =>
      call(formsRoutes.changeCustomStatus, { params: { id: status.id }, body: { archived } }),
    onSuccess: (_, archived) => {
      if (archived)
        toast({ text: t('settings:fields.isArchived', { label: status.label }), undo: () => set.mutate(false) });
      done();
      return refresh(formsRoutes.listCustomStatuses);
    },
  });
  return (
    <Group gap="sm">
      <Button variant="default" loading={set.isPending} onClick={() => set.mutate(status.archivedAt === null)}>
        {t(status.archivedAt ? 'settings:fields.restore' : 'settings:fields.archive')}
      </Button>
      {status.archivedAt ? null : <span className="dim grow">{t('work:statuses.archiveMeans')}</span>}
    </Group>
  );
}
