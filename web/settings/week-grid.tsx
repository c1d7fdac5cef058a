import { ActionIcon, TextInput } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SchedulePeriod } from '../../contract/schedules.ts';
import { useReader } from '../ui/use-reader.ts';
import css from './week-grid.module.css';
import { weekdayName } from './weekday-name.ts';

type Props = { periods: SchedulePeriod[]; change: (periods: SchedulePeriod[]) => void };

/** The hours of each weekday; a day may have several periods, or none. */
export function WeekGrid({ periods, change }: Props) {
  return (
    <div className={css.week}>
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <Day key={day} day={day} periods={periods} change={change} />
      ))}
    </div>
  );
}

function Day({ day, periods, change }: Props & { day: number }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const name = weekdayName(day, language, 'long');
  const own = periods.filter((each) => each.day === day);
  const last = own.at(-1);
  const next = last
    ? { day, from: last.to === '24:00' ? '23:00' : last.to, to: '24:00' }
    : { day, from: '09:00', to: '17:00' };
  const put = (old: SchedulePeriod, fresh: SchedulePeriod) =>
    change(periods.map((each) => (each === old ? fresh : each)));
  const copyBefore = () => {
    const before = periods.filter((each) => each.day === day - 1).map((each) => ({ ...each, day }));
    change([...periods.filter((each) => each.day !== day), ...before]);
  };
  return (
    <fieldset className={css.day}>
      <legend className={css.name}>{name}</legend>
      <div className={css.periods}>
        {own.length === 0 && <span className="dim">{t('levels:schedules.closed')}</span>}
        {own.map((period, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period has nothing but its place that stays while it is typed
          <span key={place} className={css.period}>
            <Clock
              label={t('levels:schedules.from', { day: name })}
              value={period.from}
              set={(from) => put(period, { ...period, from })}
            />
            <span aria-hidden="true">–</span>
            <Clock
              label={t('levels:schedules.to', { day: name })}
              value={period.to}
              set={(to) => put(period, { ...period, to })}
            />
            <ActionIcon
              aria-label={t('levels:schedules.removePeriod', { day: name, from: period.from })}
              onClick={() => change(periods.filter((each) => each !== period))}
            >
              <IconX size={14} />
            </ActionIcon>
          </span>
        ))}
      </div>
      <ActionIcon
        aria-label={t('levels:schedules.addPeriod', { day: name })}
        onClick={() => change([...periods, next])}
      >
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('levels:schedules.copyDay', { day: name })} disabled={day === 1} onClick={copyBefore}>
        <IconCopy size={16} />
      </ActionIcon>
    </fieldset>
  );
}

/** A time of day as text, because the browser's own field knows no 24:00. `9` becomes `09:00` when it is left. */
function Clock({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  return (
    <TextInput
      aria-label={label}
      className={css.clock ?? ''}
      value={value}
      maxLength={5}
      inputMode="numeric"
      onChange={(event) => set(event.currentTarget.value)}
      onBlur={() => set(wholeTime(value))}
    />
  );
}

function wholeTime(text: string): string {
  const parts = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text.trim());
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : text;
}
