import type { Status } from '../../contract/tickets.ts';

/** The dot of a status: amber while we owe an answer, quiet while they think, green when done. */
export const statusTone = {
  new: 'ember',
  open: 'warn',
  pending: 'quiet',
  'on-hold': 'ink',
  solved: 'good',
  closed: 'quiet',
} as const satisfies Record<Status, string>;
