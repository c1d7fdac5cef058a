import { Button, Group, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedField } from '../../contract/refusals.ts';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { serviceLevelsRoutes as routes, type ServicePolicy } from '../../contract/service-levels.ts';
import { call, isRefused } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConditionBuilder } from '../ui/condition-builder.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Section } from '../ui/section.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { useSending } from '../ui/use-sending.ts';
import { newPolicy } from './new-policy.ts';
import { TargetsTable } from './targets-table.tsx';

type Values = Omit<ServicePolicy, 'id' | 'rank'>;
type Props = { policy: ServicePolicy | null; close: () => void };

/** One policy: for which tickets, what it promises, when it warns. */
export function PolicySheet({ policy, close }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [faults, setFaults] = useState<readonly RefusedField[]>([]);
  const { id: _id, rank: _rank, ...begun } = policy ?? { ...newPolicy, id: 0, rank: 0 };
  const form = useForm<Values>({
    initialValues: begun,
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  const { values } = form;
  const { busy, error, submit } = useSending(form, async (body) => {
    setFaults([]);
    try {
      if (policy) await call(routes.changeServicePolicy, { params: { id: policy.id }, body });
      else await call(routes.addServicePolicy, { body });
    } catch (fault) {
      if (isRefused(fault)) setFaults(fault.fields);
      throw fault;
    }
    await refresh(routes.listServicePolicies);
    close();
  });
  return (
    <SideSheet title={policy?.name ?? t('levels:policies.add')} close={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          {error && <FormError error={error} />}
          <TextInput {...form.getInputProps('name')} label={t('levels:policies.name')} maxLength={80} dir="auto" />
          <Section title={t('levels:policies.which')}>
            <ConditionBuilder
              value={values.conditions}
              onChange={(conditions) => form.setFieldValue('conditions', conditions)}
              faults={faults}
              place="rule"
            />
          </Section>
          <Section title={t('levels:policies.promises')} lede={t('levels:policies.promisesMean')}>
            <TargetsTable targets={values.targets} change={(targets) => form.setFieldValue('targets', targets)} />
            {form.errors.targets && (
              <p className="bad-t" role="alert">
                {form.errors.targets}
              </p>
            )}
          </Section>
          <Details values={values} set={(change) => form.setValues({ ...values, ...change })} />
          <Group gap="xs">
            <Button type="submit" loading={busy}>
              {t('forms:save')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('forms:cancel')}
            </Button>
            <span className="grow" />
            {policy && <RemovePolicy policy={policy} done={close} />}
          </Group>
        </Stack>
      </form>
    </SideSheet>
  );
}

function Details({ values, set }: { values: Values; set: (change: Partial<Values>) => void }) {
  const { t } = useTranslation();
  const schedules = useQuery(reading(schedulesRoutes.listSchedules)).data?.items ?? [];
  const { warning } = values;
  const isPart = 'percent' in warning;
  return (
    <>
      <Group grow align="start">
        <Select
          label={t('levels:policies.schedule')}
          value={values.scheduleId === null ? '' : String(values.scheduleId)}
          allowDeselect={false}
          data={[
            { value: '', label: t('levels:policies.brandSchedule') },
            ...schedules.map((each) => ({ value: String(each.id), label: each.name })),
          ]}
          onChange={(value) => set({ scheduleId: value ? Number(value) : null })}
        />
        <MultiSelect
          label={t('levels:policies.resolutionPauses')}
          value={values.resolutionPauses}
          clearable
          clearButtonProps={{ 'aria-label': t('forms:clear') }}
          data={(['pending', 'on-hold'] as const).map((each) => ({ value: each, label: t(`tickets:status.${each}`) }))}
          onChange={(pauses) => set({ resolutionPauses: pauses as Values['resolutionPauses'] })}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={t('levels:policies.warn')}
          value={isPart ? 'part' : 'before'}
          allowDeselect={false}
          data={(['part', 'before'] as const).map((each) => ({
            value: each,
            label: t(`levels:policies.warnAt.${each}`),
          }))}
          onChange={(how) => set({ warning: how === 'part' ? { percent: 75 } : { minutesBefore: 30 } })}
        />
        <NumberInput
          label={t(isPart ? 'levels:policies.percent' : 'levels:policies.minutesBefore')}
          min={1}
          max={isPart ? 99 : 10_080}
          allowDecimal={false}
          value={isPart ? warning.percent : warning.minutesBefore}
          onChange={(value) => set({ warning: isPart ? { percent: Number(value) } : { minutesBefore: Number(value) } })}
        />
      </Group>
    </>
  );
}

function RemovePolicy({ policy, done }: { policy: ServicePolicy; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(routes.removeServicePolicy, { params: { id: policy.id } }),
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
    onSuccess: async () => {
      await refresh(routes.listServicePolicies);
      done();
    },
  });
  return (
    <>
      <Button variant="subtle" color="bad" onClick={() => setAsking(true)}>
        {t('levels:policies.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('levels:policies.removeTitle', { name: policy.name })}
        body={t('levels:policies.removeText')}
        act={t('levels:policies.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
