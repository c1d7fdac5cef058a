import { Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type RoutingSettings, routingRoutes, workKinds } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormError } from '../ui/form-error.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { Section } from '../ui/section.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { toast } from '../ui/toast-store.ts';
import { useSending } from '../ui/use-sending.ts';

/** When silence means away or gone, what is taken back then, and how much an agent holds at most. */
export function PresencePage() {
  const { t } = useTranslation();
  const settings = useQuery(reading(routingRoutes.showRoutingSettings));
  return (
    <SettingsPage title={t('routing:house.title')} lede={t('routing:house.lede')}>
      <Loaded query={settings} shape="page">
        {(now) => <HouseForm settings={now} />}
      </Loaded>
    </SettingsPage>
  );
}

function HouseForm({ settings }: { settings: RoutingSettings }) {
  const { t } = useTranslation();
  const disabled = !useCan('routing.manage');
  const refresh = useRefresh();
  const form = useForm<RoutingSettings>({ initialValues: settings });
  const { busy, error, submit } = useSending(form, async (body) => {
    await call(routingRoutes.changeRoutingSettings, { body });
    form.setInitialValues(body);
    form.resetDirty();
    toast({ text: t('forms:saved') });
    await refresh(routingRoutes.showRoutingSettings);
  });
  const minutes = { disabled, max: 1440, allowDecimal: false, suffix: ` ${t('routing:house.minutes')}` };
  const takesBack = form.values.takeBackAfterMinutes !== null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={480}>
        {error && <FormError error={error} />}
        <NumberInput
          {...form.getInputProps('awayAfterMinutes')}
          {...minutes}
          min={1}
          max={240}
          label={t('routing:house.away')}
          description={t('routing:house.awayMeans')}
        />
        <NumberInput
          {...form.getInputProps('offlineAfterMinutes')}
          {...minutes}
          min={2}
          max={240}
          label={t('routing:house.offline')}
          description={t('routing:house.offlineMeans')}
        />
        <Switch
          checked={takesBack}
          disabled={disabled}
          onChange={(event) => form.setFieldValue('takeBackAfterMinutes', event.currentTarget.checked ? 15 : null)}
          label={t('routing:house.takesBack')}
          description={t('routing:house.takesBackMeans')}
        />
        {takesBack ? (
          <NumberInput
            {...form.getInputProps('takeBackAfterMinutes')}
            {...minutes}
            min={1}
            label={t('routing:house.after')}
          />
        ) : null}
        <Section title={t('routing:house.capacity')} lede={t('routing:house.capacityMeans')}>
          <Group grow align="end">
            {workKinds.map((kind) => (
              <NumberInput
                key={kind}
                {...form.getInputProps(`capacity.${kind}`)}
                label={t(`routing:kind.${kind}`)}
                disabled={disabled}
                min={0}
                max={1000}
                allowDecimal={false}
              />
            ))}
          </Group>
        </Section>
        {disabled ? null : <SaveBar form={form} busy={busy} />}
      </Stack>
    </form>
  );
}
