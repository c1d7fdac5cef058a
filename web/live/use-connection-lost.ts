import { useEffect, useState, useSyncExternalStore } from 'react';
import { connectionLostAt, hearConnection } from './live-socket.ts';

const patience = 1_500;

/** Since when the connection is lost, or null. Short gaps are not worth a line. */
export function useConnectionLost(): Date | null {
  const lostAt = useSyncExternalStore(hearConnection, connectionLostAt);
  const [shown, setShown] = useState<Date | null>(null);
  useEffect(() => {
    if (!lostAt) {
      setShown(null);
      return undefined;
    }
    const timer = setTimeout(() => setShown(lostAt), patience);
    return () => clearTimeout(timer);
  }, [lostAt]);
  return shown;
}
