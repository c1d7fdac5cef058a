import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../contract/schedules.ts';
import { useReader } from '../ui/use-reader.ts';
import { calendarDay } from '../words/time-words.ts';
import css from './week-grid.module.css';

type Props = { holidays: Holiday[]; change: (holidays: Holiday[]) => void };
const empty: Holiday = { date: '', name: '', yearly: false };

/** Days without business hours, of one year or of every year. */
export function HolidayList({ holidays, change }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [fresh, setFresh] = useState(empty);
  const shown = ({ date, yearly }: Holiday) => calendarDay(new Date(`${date}T00:00:00Z`), language, !yearly);
  const add = () => {
    const sorted = [...holidays, { ...fresh, name: fresh.name.trim() }];
    change(sorted.toSorted((a, b) => a.date.localeCompare(b.date)));
    setFresh(empty);
  };
  return (
    <div>
      {holidays.map((each) => (
        <div key={`${each.date} ${each.yearly}`} className={css.holiday}>
          <span className="grow" dir="auto">
            {each.name}
          </span>
          <span className="dim">
            {shown(each)}
            {each.yearly && ` · ${t('levels:schedules.yearly')}`}
          </span>
          <ActionIcon
            aria-label={t('levels:schedules.removeHoliday', { name: each.name })}
            onClick={() => change(holidays.filter((other) => other !== each))}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <div className={css.holiday}>
        <TextInput
          aria-label={t('levels:schedules.holidayName')}
          placeholder={t('levels:schedules.holidayName')}
          className="grow"
          value={fresh.name}
          maxLength={80}
          onChange={(event) => setFresh({ ...fresh, name: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          aria-label={t('levels:schedules.holidayDate')}
          value={fresh.date}
          onChange={(event) => setFresh({ ...fresh, date: event.currentTarget.value })}
        />
        <Checkbox
          label={t('levels:schedules.yearly')}
          checked={fresh.yearly}
          onChange={(event) => setFresh({ ...fresh, yearly: event.currentTarget.checked })}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={fresh.name.trim() === '' || fresh.date === ''}
          onClick={add}
        >
          {t('levels:schedules.addHoliday')}
        </Button>
      </div>
    </div>
  );
}
