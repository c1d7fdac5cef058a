import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { reading } from '../live/reading.ts';

/** The business hours of a brand; nothing to choose where the house has none or one. */
export function BrandSchedule({ value, onChange }: { value: number | null; onChange: (id: number | null) => void }) {
  const { t } = useTranslation();
  const schedules = useQuery(reading(schedulesRoutes.listSchedules)).data?.items ?? [];
  if (schedules.length < 2) return null;
  return (
    <Select
      label={t('settings:brands.schedule')}
      allowDeselect={false}
      data={[
        { value: '', label: t('settings:brands.scheduleDefault') },
        ...schedules.map((each) => ({ value: String(each.id), label: each.name })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen ? Number(chosen) : null)}
    />
  );
}
