import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The log of one process: one JSON object a line on standard output. Secrets never reach it. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', 'token'],
  });
}
