import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** The log of one process: one JSON object a line on standard output, or standard error. Secrets never reach it. */
export function openLog(level: string, to: 'stdout' | 'stderr' = 'stdout'): Log {
  const settings = {
    level,
    base: null,
    serializers: { err: errorFacts },
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', 'token'],
  };
  return to === 'stdout' ? pino(settings) : pino(settings, destination({ dest: 2, sync: true }));
}

/** What is said of an error: not the connection, request or query that some libraries hang on theirs, nor a row’s own words. */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause, code } = error as Error & { code?: unknown };
  return { name, message, code, stack, ...(cause !== undefined && { cause: errorFacts(cause) }) };
}
