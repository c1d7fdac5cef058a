import { useTranslation } from 'react-i18next';
import { exactTime, messageTime, plannedTime, shortTime, type TimeWords } from '../words/time-words.ts';
import { useNow } from './use-now.ts';
import { useReader } from './use-reader.ts';

type Props = {
  at: string;
  /** `short` for lists (`5 h`), `message` for threads (`Tue 17:42`), `day` and `planned` for dates that may lie ahead. */
  shape?: 'short' | 'message' | 'day' | 'planned';
  className?: string;
};

/** A time as one says it, with the exact time on hover. */
export function TimeAgo({ at, shape = 'short', className }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const now = useNow();
  const date = new Date(at);
  const say: TimeWords = (key, values) => t(`words:${key}`, { ...values });
  const text = {
    short: () => shortTime(date, now, reader, say),
    message: () => messageTime(date, now, reader, say),
    day: () => plannedTime(date, reader, false),
    planned: () => plannedTime(date, reader, true),
  }[shape]();
  return (
    <time dateTime={at} title={exactTime(date, reader)} className={className ? `num ${className}` : 'num'}>
      {text}
    </time>
  );
}
