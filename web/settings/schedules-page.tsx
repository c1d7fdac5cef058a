import { Button } from '@mantine/core';
import { IconClockHour9, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schedule, schedulesRoutes } from '../../contract/schedules.ts';
import { reading } from '../live/reading.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';

/** When the company works. */
export function SchedulesPage() {
  const { t } = useTranslation();
  const mayManage = useCan('settings.manage');
  const schedules = useQuery(reading(schedulesRoutes.listSchedules));
  const [opened, setOpened] = useState<Schedule | 'new' | null>(null);
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('levels:schedules.add')}
    </Button>
  );
  const note = (schedule: Schedule) =>
    [
      schedule.timeZone.replaceAll('_', ' '),
      t('levels:schedules.hours', { count: Math.round(weekHours(schedule) * 10) / 10 }),
      t('levels:schedules.holidayCount', { count: schedule.holidays.length }),
    ].join(' · ');
  return (
    <SettingsPage title={t('settings:sections.schedules')} lede={t('levels:schedules.lede')} act={add}>
      <Loaded query={schedules}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconClockHour9 size={24} />}
              title={t('levels:schedules.emptyTitle')}
              body={t('levels:schedules.emptyText')}
            />
          ) : (
            <Rows label={t('settings:sections.schedules')}>
              {items.map((schedule) => (
                <Row
                  key={schedule.id}
                  name={schedule.name}
                  note={note(schedule)}
                  side={schedule.isDefault && <Badge>{t('levels:schedules.default')}</Badge>}
                  {...(mayManage ? { open: () => setOpened(schedule) } : {})}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {opened && <ScheduleDialog schedule={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

function weekHours({ periods }: Schedule): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return periods.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0) / 60;
}
