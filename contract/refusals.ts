import { z } from 'zod';

/** The six ways to say no. `invalid` 422, `forbidden` 403 (401 when nobody is signed in), `not-found` 404, `conflict` 409, `limited` 429, `unavailable` 503. */
export const refusalKinds = ['invalid', 'forbidden', 'not-found', 'conflict', 'limited', 'unavailable'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** A field that was refused: where (`body.priority`), a stable dotted code, a sentence, and the id of what stands in the way, if anything does. In texts with a grammar also the place. */
export const refusedField = z.object({
  path: z.string().describe('Where, like `body.priority`.'),
  code: z.string().describe('Stable and dotted; for programs.'),
  message: z.string(),
  id: z.number().int().optional().describe('What stands in the way, if anything does.'),
  at: z
    .object({ from: z.number().int(), to: z.number().int(), what: z.string() })
    .optional()
    .describe('The characters it is about and what they say, where the field is a text with a grammar.'),
  nearest: z.string().optional().describe('What may have been meant.'),
});
export type RefusedField = z.infer<typeof refusedField>;

/** What every refusal looks like on the wire. `code` is stable and dotted; the browser has the words for it. `fault` is ours: 500. */
export const refusalBody = z.object({
  error: z.object({
    kind: z.enum([...refusalKinds, 'fault']),
    code: z.string().describe('Stable and dotted, like `ticket.closed`; for programs.'),
    message: z.string().describe('One English sentence, for people.'),
    fields: z.array(refusedField).optional().describe('The fields that were refused, with `invalid`.'),
    requestId: z.string().optional().describe('How the log names this request.'),
    retryAfter: z.number().optional().describe('Seconds until a retry makes sense, with `limited` and `unavailable`.'),
  }),
});
export type RefusalBody = z.infer<typeof refusalBody>;
