import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CustomField, settingsRoutes } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';

/** Archives a field at once, with Undo, or brings it back. */
export function FieldArchive({ field, done }: { field: CustomField; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const set = useMutation({
    mutationFn: (archived: boolean) =>
      call(settingsRoutes.changeCustomField, { params: { id: field.id }, body: { archived } }),
    onSuccess: (_, archived) => {
      if (archived)
        toast({ text: t('settings:fields.isArchived', { label: field.label }), undo: () => set.mutate(false) });
      done();
      return refresh(settingsRoutes.listCustomFields);
    },
  });
  return (
    <Group gap="sm">
      <Button variant="default" loading={set.isPending} onClick={() => set.mutate(!field.archivedAt)}>
        {field.archivedAt ? t('settings:fields.restore') : t('settings:fields.archive')}
      </Button>
      {!field.archivedAt && <span className="dim grow">{t('settings:fields.archiveMeans')}</span>}
    </Group>
  );
}
