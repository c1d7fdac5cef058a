import { NumberInput, Select } from '@mantine/core';
import { DateInput, DateTimePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import css from './condition-builder.module.css';
import { type Distance, distanceOf, distanceText, distanceUnits } from './condition-moments.ts';
import type { ValuesProps } from './condition-values.tsx';
import { useReader } from './use-reader.ts';
import { wallTime, zonedInstant } from './zoned-instant.ts';

type How = 'ago' | 'ahead' | 'day' | 'instant';

/** A moment of a question: so long before or from now, a day, or a day with its time. */
export function ConditionMoment({ one, kind, change }: ValuesProps) {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  const [first] = one.values;
  const text = typeof first === 'string' ? first : '';
  const distance = distanceOf(text);
  const how: How = distance?.way ?? (text.length > 10 ? 'instant' : 'day');
  const hows: How[] = kind === 'instant' ? ['ago', 'ahead', 'day', 'instant'] : ['ago', 'ahead', 'day'];
  const begin = (next: How) => {
    if (next === 'ago' || next === 'ahead') change([distanceText({ amount: 1, unit: 'd', ...distance, way: next })]);
    else change(next === 'day' ? [wallTime(new Date(), timeZone).slice(0, 10)] : [new Date().toISOString()]);
  };
  return (
    <div className={css.moment}>
      {distance && <DistanceInput distance={distance} change={(next) => change([distanceText(next)])} />}
      {how === 'day' && (
        <DateInput
          aria-label={t('conditions:valueLabel')}
          value={text || null}
          onChange={(day) => change(day ? [day] : [])}
          valueFormat="D MMM YYYY"
        />
      )}
      {how === 'instant' && (
        <DateTimePicker
          aria-label={t('conditions:valueLabel')}
          value={wallTime(new Date(text), timeZone)}
          onChange={(wall) => change(wall ? [zonedInstant(wall, timeZone).toISOString()] : [])}
          valueFormat="D MMM YYYY HH:mm"
        />
      )}
      <Select
        aria-label={t('conditions:moment.how')}
        data={hows.map((each) => ({ value: each, label: t(`conditions:moment.${each}`) }))}
        value={how}
        onChange={(next) => next && next !== how && begin(next as How)}
        allowDeselect={false}
      />
    </div>
  );
}

function DistanceInput({ distance, change }: { distance: Distance; change: (distance: Distance) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        aria-label={t('conditions:moment.amount')}
        value={distance.amount}
        onChange={(amount) => typeof amount === 'number' && change({ ...distance, amount })}
        min={0}
        max={99_999}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <Select
        aria-label={t('conditions:moment.unit')}
        data={distanceUnits.map((unit) => ({ value: unit, label: t(`conditions:moment.units.${unit}`) }))}
        value={distance.unit}
        onChange={(unit) => unit && change({ ...distance, unit })}
        allowDeselect={false}
      />
    </>
  );
}
