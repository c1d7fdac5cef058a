import { useTranslation } from 'react-i18next';
import { timeShape } from '../words/time-shape.ts';
import { exactTime, shortTime, type TimeWords } from '../words/time-words.ts';
import { useNow } from './use-now.ts';
import { useReader } from './use-reader.ts';

/** A past time inside a sentence: `3 min ago`, `5 h ago`, `yesterday`, `12 Mar`. */
export function Ago({ at }: { at: string }) {
  const { t } = useTranslation();
  const reader = useReader();
  const now = useNow();
  const date = new Date(at);
  const say: TimeWords = (key, values) => t(`words:${key}`, { ...values });
  const short = shortTime(date, now, reader, say);
  const counted = ['minutes', 'hours'].includes(timeShape(date, now, reader.timeZone).kind);
  return (
    <time dateTime={at} title={exactTime(date, reader)} className="num">
      {counted ? t('words:ago', { time: short }) : short}
    </time>
  );
}
