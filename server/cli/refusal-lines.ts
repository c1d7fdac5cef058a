import type { z } from 'zod';
import { Refusal } from '../platform/refuse.ts';

/** A refusal as lines for a terminal: `kind code: message`, then a line for each field, named as it was typed. */
export function refusalLines(refusal: Refusal, fields: Readonly<Record<string, string>>): string[] {
  const { kind, code, message } = refusal;
  const lines = (refusal.fields ?? []).map((field) => {
    const path = field.path.replace(/^body\./, '');
    return `  ${fields[path] ?? path}: ${field.message} (${field.code})`;
  });
  return [`${kind} ${code}: ${message}`, ...lines];
}

/** What the contract accepts of these words, or the refusal that the API would give, with all faults at once. */
export function accepted<S extends z.ZodType>(schema: S, given: z.input<S>): z.output<S> {
  const answer = schema.safeParse(given);
  if (answer.success) return answer.data;
  throw new Refusal('invalid', 'request.invalid', 'Something given is not as it should be.', {
    fields: answer.error.issues.map((issue) => ({
      path: `body.${issue.path.join('.')}`,
      code: `request.${issue.code.replaceAll('_', '-')}`,
      message: issue.message,
    })),
  });
}
