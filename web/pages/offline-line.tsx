import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnectionLost } from '../live/use-connection-lost.ts';
import { useReader } from '../ui/use-reader.ts';
import classes from './offline-line.module.css';

/** One thin amber line while there is no connection. */
export function OfflineLine() {
  const { t } = useTranslation();
  const reader = useReader();
  const since = useConnectionLost();
  if (!since) return null;
  const clock = new Intl.DateTimeFormat(reader.language, {
    timeZone: reader.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <div className={classes.line} role="status">
      <IconRefresh size={16} aria-hidden="true" />
      <span className="clip">{t('shell:offline', { time: clock.format(since) })}</span>
    </div>
  );
}
