import { Button, ColorInput, Group, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Brand, settingsRoutes } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { BrandActs } from './brand-acts.tsx';
import { BrandSchedule } from './brand-schedule.tsx';
import { ContrastHint } from './contrast-hint.tsx';
import { SignaturePreview } from './signature-preview.tsx';

const placeholders = { agent: '{{ agent.name }}', brand: '{{ brand.name }}' };

/** Name, accent and signature of a brand. */
export function BrandDialog({ brand, close }: { brand: Brand | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useForm({
    initialValues: {
      name: brand?.name ?? '',
      accent: brand?.accent ?? '#c84a12',
      signature: brand?.signature ?? '',
      tellsHandOffs: brand?.tellsHandOffs ?? true,
      scheduleId: brand?.scheduleId ?? null,
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      accent: (value) => (/^#[0-9a-f]{6}$/i.test(value) ? null : t('settings:brands.notAColor')),
    },
  });
  const { name, accent, signature } = form.values;
  async function save(body: typeof form.values) {
    if (brand) await call(settingsRoutes.changeBrand, { params: { id: brand.id }, body });
    else await call(settingsRoutes.addBrand, { body });
    await refresh(settingsRoutes.listBrands);
  }
  function insert(placeholder: string) {
    const at = area.current?.selectionStart ?? signature.length;
    form.setFieldValue('signature', signature.slice(0, at) + placeholder + signature.slice(at));
    area.current?.focus();
  }
  return (
    <FormDialog title={brand?.name ?? t('settings:brands.add')} form={form} send={save} close={close} size="lg">
      <TextInput
        {...form.getInputProps('name')}
        label={t('settings:brands.name')}
        maxLength={120}
        dir="auto"
        data-autofocus
      />
      <div>
        <ColorInput
          {...form.getInputProps('accent')}
          label={t('settings:brands.accent')}
          description={t('settings:brands.accentMeans')}
          withEyeDropper={false}
        />
        <ContrastHint accent={accent} />
      </div>
      <div>
        <Textarea
          {...form.getInputProps('signature')}
          ref={area}
          label={t('settings:brands.signature')}
          description={t('settings:brands.signatureMeans')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4000}
          dir="auto"
        />
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={() => insert(placeholders.agent)}>
            {t('settings:brands.placeholderAgent')}
          </Button>
          <Button size="xs" variant="default" onClick={() => insert(placeholders.brand)}>
            {t('settings:brands.placeholderBrand')}
          </Button>
        </Group>
      </div>
      <SignaturePreview signature={signature} brandName={name} />
      <BrandSchedule
        value={form.values.scheduleId}
        onChange={(scheduleId) => form.setFieldValue('scheduleId', scheduleId)}
      />
      <Switch
        {...form.getInputProps('tellsHandOffs', { type: 'checkbox' })}
        label={t('settings:brands.tellsHandOffs')}
        description={t('settings:brands.tellsHandOffsMeans')}
      />
      {brand && <BrandActs brand={brand} done={close} />}
    </FormDialog>
  );
}
