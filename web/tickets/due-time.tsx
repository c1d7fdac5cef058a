import { useTranslation } from 'react-i18next';
import { TimeAgo } from '../ui/time-ago.tsx';
import { useNow } from '../ui/use-now.ts';

const soon = 4 * 3_600_000;

/** The due date of a ticket: rose when late, amber when near, grey otherwise; minutes and hours when it is close. */
export function DueTime({ at, done }: { at: string | null; done: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  if (!at || done) return null;
  const left = Date.parse(at) - now.getTime();
  if (Math.abs(left) > 24 * 3_600_000)
    return (
      <span className={left < 0 ? 'bad-t' : 'dim'}>
        <TimeAgo at={at} shape="day" />
      </span>
    );
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const time =
    minutes < 60 ? t('words:minutes', { count: minutes }) : t('words:hours', { count: Math.floor(minutes / 60) });
  const tone = left < 0 ? 'bad-t' : left < soon ? 'warn-t' : 'dim';
  return (
    <span className={`num ${tone}`}>
      {left < 0 ? t('tickets:list.late', { time }) : t('tickets:list.left', { time })}
    </span>
  );
}
