import { Button } from '@mantine/core';
import { IconClockPause, IconClockPlay } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, hearClocks, secondsOn, toggleClock } from './ticket-timer.ts';

/** A small clock for the time one spends: started and paused here, added to the ticket when one sends. */
export function ComposerTimer({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation();
  const clock = useSyncExternalStore(hearClocks, () => clockOf(ticketId));
  const runs = clock.since !== null;
  const [, setTick] = useState(0);
  useEffect(() => {
    if (!runs) return;
    const beat = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(beat);
  }, [runs]);
  const seconds = secondsOn(clock);
  const label = t(runs ? 'work:timer.pause' : 'work:timer.start');
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      px={6}
      aria-label={label}
      aria-pressed={runs}
      title={label}
      onClick={() => toggleClock(ticketId)}
    >
      {runs ? <IconClockPause size={16} /> : <IconClockPlay size={16} />}
      {seconds > 0 || runs ? <span className="num">&nbsp;{clockFace(seconds)}</span> : null}
    </Button>
  );
}

function clockFace(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
