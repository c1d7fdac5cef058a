import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Holiday, type Schedule, type SchedulePeriod, schedulesRoutes } from '../../contract/schedules.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useMe } from '../ui/me.tsx';
import { Section } from '../ui/section.tsx';
import { TimeZoneSelect } from '../ui/time-zone-select.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { HolidayList } from './holiday-list.tsx';
import { NextDays } from './next-days.tsx';
import { WeekGrid } from './week-grid.tsx';

type Values = { name: string; timeZone: string; periods: SchedulePeriod[]; holidays: Holiday[] };

const usualWeek = [1, 2, 3, 4, 5].map((day): SchedulePeriod => ({ day, from: '09:00', to: '17:00' }));

/** A schedule: its week, its holidays, and how the next days look. */
export function ScheduleDialog({ schedule, close }: { schedule: Schedule | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { company } = useMe();
  const form = useForm<Values>({
    initialValues: {
      name: schedule?.name ?? '',
      timeZone: schedule?.timeZone ?? company.timeZone,
      periods: schedule?.periods ?? usualWeek,
      holidays: schedule?.holidays ?? [],
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      periods: (value) => (value.length === 0 ? t('levels:schedules.noHours') : null),
    },
  });
  const { values } = form;
  async function save(body: Values) {
    if (schedule) await call(schedulesRoutes.changeSchedule, { params: { id: schedule.id }, body });
    else await call(schedulesRoutes.addSchedule, { body });
    await refresh(schedulesRoutes.listSchedules);
  }
  return (
    <FormDialog title={schedule?.name ?? t('levels:schedules.add')} form={form} send={save} close={close} size="xl">
      <Group grow align="start">
        <TextInput
          {...form.getInputProps('name')}
          label={t('levels:schedules.name')}
          maxLength={80}
          dir="auto"
          data-autofocus
        />
        <TimeZoneSelect {...form.getInputProps('timeZone')} />
      </Group>
      <Section title={t('levels:schedules.week')}>
        <WeekGrid periods={values.periods} change={(periods) => form.setFieldValue('periods', periods)} />
        {form.errors.periods && (
          <p className="bad-t" role="alert">
            {form.errors.periods}
          </p>
        )}
      </Section>
      <Section title={t('levels:schedules.holidays')} lede={t('levels:schedules.holidaysMean')}>
        <HolidayList holidays={values.holidays} change={(holidays) => form.setFieldValue('holidays', holidays)} />
      </Section>
      <NextDays schedule={values} />
      {schedule && <ScheduleActs schedule={schedule} done={close} />}
    </FormDialog>
  );
}

function ScheduleActs({ schedule, done }: { schedule: Schedule; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  const params = { id: schedule.id };
  const act = useMutation({
    mutationFn: (what: 'default' | 'remove'): Promise<unknown> =>
      what === 'default'
        ? call(schedulesRoutes.changeSchedule, { params, body: { isDefault: true } })
        : call(schedulesRoutes.removeSchedule, { params }),
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
    onSuccess: async () => {
      await refresh(schedulesRoutes.listSchedules);
      done();
    },
  });
  return (
    <Group gap="xs">
      {!schedule.isDefault && (
        <Button variant="default" size="xs" onClick={() => act.mutate('default')}>
          {t('levels:schedules.makeDefault')}
        </Button>
      )}
      <Button variant="subtle" color="bad" size="xs" onClick={() => setAsking(true)}>
        {t('levels:schedules.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('levels:schedules.removeTitle', { name: schedule.name })}
        body={t('levels:schedules.removeText')}
        act={t('levels:schedules.remove')}
        busy={act.isPending}
        onAct={() => act.mutate('remove', { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </Group>
  );
}
