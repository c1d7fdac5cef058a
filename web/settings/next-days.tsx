import { useTranslation } from 'react-i18next';
import { dayOf } from '../../contract/moments.ts';
import { scheduleDay } from '../../contract/schedule-day.ts';
import type { Schedule } from '../../contract/schedules.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/use-now.ts';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import css from './week-grid.module.css';

/** How a schedule looks in the next seven days, holidays included. */
export function NextDays({ schedule }: { schedule: Pick<Schedule, 'timeZone' | 'periods' | 'holidays'> }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const today = Date.parse(`${dayOf(useNow(), schedule.timeZone)}T00:00:00Z`);
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => new Date(today + ahead * 86_400_000));
  return (
    <Section title={t('levels:schedules.next')}>
      <ul className={css.days}>
        {days.map((day) => {
          const { holiday, periods } = scheduleDay(schedule, day.toISOString().slice(0, 10));
          return (
            <li key={day.getTime()}>
              <b>{plannedTime(day, { language, timeZone: 'UTC' }, false)}</b>
              {holiday ? (
                <span dir="auto">{holiday.name}</span>
              ) : periods.length === 0 ? (
                t('levels:schedules.closed')
              ) : (
                periods.map(({ from, to }) => (
                  <span key={from} className="num" style={{ display: 'block' }}>
                    {from}–{to}
                  </span>
                ))
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
