import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Brand, settingsRoutes } from '../../contract/settings.ts';
import { call, isRefused } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { toast } from '../ui/toast-store.ts';

/** What else can be done with a brand that is not the default. */
export function BrandActs({ brand, done }: { brand: Brand; done: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const finish = async () => {
    await refresh(settingsRoutes.listBrands);
    done();
  };
  const lead = useMutation({
    mutationFn: () => call(settingsRoutes.changeBrand, { params: { id: brand.id }, body: { isDefault: true } }),
    onSuccess: () => {
      toast({ text: t('settings:brands.isDefault', { name: brand.name }) });
      return finish();
    },
  });
  const remove = useMutation({
    meta: { quiet: true },
    mutationFn: () => call(settingsRoutes.removeBrand, { params: { id: brand.id } }),
    onSuccess: finish,
    onError: (error) => {
      setAsking(false);
      const used = isRefused(error) && error.kind === 'conflict';
      toast({ text: used ? t('settings:brands.stillUsed') : t('errors:title.act'), tone: 'bad' });
    },
  });
  if (brand.isDefault) return null;
  return (
    <Group gap="xs">
      <Button variant="default" loading={lead.isPending} onClick={() => lead.mutate()}>
        {t('settings:brands.makeDefault')}
      </Button>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('settings:brands.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('settings:brands.removeTitle', { name: brand.name })}
        body={t('settings:brands.removeText')}
        act={t('settings:brands.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </Group>
  );
}
