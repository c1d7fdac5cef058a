import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelsRoutes } from '../../contract/channels.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useBrands } from '../ui/use-brands.ts';

/** A new mailbox by its address alone; everything else is on its page, which opens then. */
export function AddMailboxDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const brands = useBrands();
  const form = useForm<{ address: string; brandId: string | null }>({
    initialValues: { address: '', brandId: null },
    validate: { address: (value) => (/.@./.test(value) ? null : t('forms:notAnEmail')) },
  });
  async function add({ address, brandId }: typeof form.values) {
    const body = brandId ? { address, brandId: Number(brandId) } : { address };
    const { id } = await call(channelsRoutes.addMailbox, { body });
    await refresh(channelsRoutes.listMailboxes);
    await navigate({ to: `/settings/mailboxes/${id}` });
  }
  return (
    <FormDialog
      title={t('channels:mailboxes.add')}
      form={form}
      send={add}
      close={close}
      submitWords={t('channels:mailboxes.make')}
    >
      <TextInput
        {...form.getInputProps('address')}
        label={t('channels:mailbox.address')}
        description={t('channels:mailbox.addressMeans')}
        type="email"
        data-autofocus
      />
      {brands.length > 1 && (
        <Select
          {...form.getInputProps('brandId')}
          value={form.values.brandId ?? String(brands.find((brand) => brand.isDefault)?.id ?? '')}
          label={t('channels:mailbox.brand')}
          data={brands.map((brand) => ({ value: String(brand.id), label: brand.name }))}
          allowDeselect={false}
        />
      )}
    </FormDialog>
  );
}
