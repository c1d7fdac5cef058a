import { MultiSelect, NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedField } from '../../contract/refusals.ts';
import { type Queue, queueModes, queueStrategies, routingRoutes } from '../../contract/routing.ts';
import { call, isRefused } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConditionBuilder } from '../ui/condition-builder.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { FormOf } from '../ui/form-of.ts';
import { useTeams } from '../ui/staff-lists.ts';
import { RemoveQueue } from './remove-queue.tsx';

type Values = Omit<Queue, 'id' | 'teamId' | 'skillIds'> & { teamId: string | null; skillIds: string[] };

/** A new queue, or everything about one. */
export function QueueDialog({ queue, close }: { queue: Queue | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [faults, setFaults] = useState<readonly RefusedField[]>([]);
  const form = useForm<Values>({
    initialValues: valuesOf(queue),
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  async function save({ teamId, skillIds, ...values }: Values) {
    const body = { ...values, teamId: teamId ? Number(teamId) : null, skillIds: skillIds.map(Number) };
    try {
      if (queue) await call(routingRoutes.changeQueue, { params: { id: queue.id }, body });
      else await call(routingRoutes.addQueue, { body });
    } catch (error) {
      setFaults(isRefused(error) ? error.fields : []);
      throw error;
    }
    await refresh(routingRoutes.listQueues, routingRoutes.showRoutingNow);
  }
  return (
    <FormDialog title={queue?.name ?? t('routing:queues.add')} form={form} send={save} close={close} size="xl">
      <TextInput
        {...form.getInputProps('name')}
        label={t('routing:queues.name')}
        maxLength={80}
        dir="auto"
        data-autofocus
      />
      <ConditionBuilder
        value={form.values.conditions}
        onChange={(conditions) => form.setFieldValue('conditions', conditions)}
        faults={faults}
        place="rule"
        label={t('routing:queues.conditions')}
      />
      <WhoServes form={form} />
      <HowGiven form={form} />
      {queue && <RemoveQueue queue={queue} done={close} />}
    </FormDialog>
  );
}

function valuesOf(queue: Queue | null): Values {
  return {
    name: queue?.name ?? '',
    conditions: queue?.conditions ?? { all: [] },
    teamId: queue?.teamId ? String(queue.teamId) : null,
    skillIds: (queue?.skillIds ?? []).map(String),
    strategy: queue?.strategy ?? 'least-loaded',
    mode: queue?.mode ?? 'assign',
    offerSeconds: queue?.offerSeconds ?? 45,
    paused: queue?.paused ?? false,
  };
}

function WhoServes({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation();
  const teams = useTeams();
  const skills = useQuery(reading(routingRoutes.listSkills)).data?.items ?? [];
  return (
    <>
      <Select
        {...form.getInputProps('teamId')}
        label={t('routing:queues.team')}
        placeholder={t('routing:queues.everybody')}
        data={teams.map((team) => ({ value: String(team.id), label: team.name }))}
        clearable
      />
      {skills.length > 0 ? (
        <MultiSelect
          {...form.getInputProps('skillIds')}
          label={t('routing:queues.skills')}
          description={t('routing:queues.skillsMean')}
          data={skills.map((skill) => ({ value: String(skill.id), label: skill.name }))}
        />
      ) : null}
      <Select
        {...form.getInputProps('strategy')}
        label={t('routing:queues.strategy')}
        data={queueStrategies.map((each) => ({ value: each, label: t(`routing:strategy.${each}`) }))}
        allowDeselect={false}
      />
    </>
  );
}

function HowGiven({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation();
  const { mode, paused } = form.values;
  return (
    <>
      <SegmentedControl
        aria-label={t('routing:queues.mode')}
        value={mode}
        onChange={(value) => form.setFieldValue('mode', queueModes.find((each) => each === value) ?? 'assign')}
        data={queueModes.map((each) => ({ value: each, label: t(`routing:mode.${each}`) }))}
      />
      {mode === 'offer' ? (
        <NumberInput
          {...form.getInputProps('offerSeconds')}
          label={t('routing:queues.offerSeconds')}
          min={10}
          max={600}
          allowDecimal={false}
        />
      ) : null}
      <Switch
        checked={paused}
        onChange={(event) => form.setFieldValue('paused', event.currentTarget.checked)}
        label={t('routing:queues.pause')}
        description={t('routing:queues.pauseMeans')}
      />
    </>
  );
}
