import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { wakeDueTickets } from '../commands/snooze-ticket.ts';

/** Tickets that were set aside come back when their time has come. The index holds only those. */
export const wakeTickets: Sweep = {
  name: 'wake-tickets',
  everyMs: 5000,
  run: async (edge) => {
    while ((await edge.transact({ kind: 'system', name: 'tickets' }, wakeDueTickets)) === 200);
  },
};
