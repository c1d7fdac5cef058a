import { z } from 'zod';

/** The six ways to say no. `invalid` 422, `forbidden` 403 (401 when nobody is signed in), `not-found` 404, `conflict` 409, `limited` 429, `unavailable` 503. */
export const refusalKinds = ['invalid', 'forbidden', 'not-found', 'conflict', 'limited', 'unavailable'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** A field that was refused: where (`body.priority`), a stable dotted code, a sentence, and the id of what stands in the way, if anything does. */
export const refusedField = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  id: z.number().int().optional(),
});
export type RefusedField = z.infer<typeof refusedField>;

/** What every refusal looks like on the wire. `code` is stable and dotted; the browser has the words for it. `fault` is ours: 500. */
export const refusalBody = z.object({
  error: z.object({
    kind: z.enum([...refusalKinds, 'fault']),
    code: z.string(),
    message: z.string(),
    fields: z.array(refusedField).optional(),
    requestId: z.string().optional(),
    /** Seconds until a retry makes sense, with `limited` and `unavailable`. */
    retryAfter: z.number().optional(),
  }),
});
export type RefusalBody = z.infer<typeof refusalBody>;
