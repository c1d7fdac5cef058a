import type { z } from 'zod';

/** The JSON of a frame, checked. */
export function parsePayload<T extends z.ZodType>(schema: T, payload: Buffer): z.output<T> {
  return schema.parse(JSON.parse(payload.toString('utf8')));
}
