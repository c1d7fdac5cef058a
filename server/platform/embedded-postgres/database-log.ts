/** The few words of a logger this folder needs; pino fits, and so does a test's recorder. */
export interface DatabaseLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
