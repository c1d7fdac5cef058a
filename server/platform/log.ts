import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** The log of one process: one JSON object a line on standard output, or standard error. Secrets never reach it. */
export function openLog(level: string, to: 'stdout' | 'stderr' = 'stdout'): Log {
  const settings = {
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', 'token'],
  };
  return to === 'stdout' ? pino(settings) : pino(settings, destination({ dest: 2, sync: true }));
}
