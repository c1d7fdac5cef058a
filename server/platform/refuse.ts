import type { RefusalKind, RefusedField } from '../../contract/refusals.ts';

/** A typed no: caught only by http, jobs and the channel edge. Anything else thrown is a fault. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly fields: RefusedField[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(kind: RefusalKind, code: string, message: string, more: RefusalDetails = {}) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.fields = more.fields;
    this.retryAfter = more.retryAfter;
  }
}

type RefusalDetails = { fields?: RefusedField[]; retryAfter?: number };

/** Refuses: `refuse('conflict', 'ticket.closed', 'A closed ticket cannot be changed.')`. */
export function refuse(kind: RefusalKind, code: string, message: string, more?: RefusalDetails): never {
  throw new Refusal(kind, code, message, more);
}

/** What is not there and what one may not see look the same. */
export function notFound(what: string): never {
  refuse('not-found', `${what}.not-found`, `There is no such ${what}.`);
}

/** Refuses one field of the body: `refuseField('assigneeId', 'agent.unknown', 'There is no such agent.')`. */
export function refuseField(path: string, code: string, message: string): never {
  refuse('invalid', code, message, { fields: [{ path: `body.${path}`, code, message }] });
}
