import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { indexQueuedTickets, queueChangedTickets } from '../commands/index-words.ts';
import { searchPositions } from '../queries/changed-words.ts';

const house = { kind: 'system', name: 'tickets.index-words' } as const;

/**
 * Brings the index of words up to date, a second behind at most, so that nobody who writes or files mails waits for it. The state
 * stands in rows: a killed process loses nothing, and several processes part the queue among them.
 */
export const indexWords: Sweep = {
  name: 'tickets.index-words',
  everyMs: 800,
  run: async (edge) => {
    const look = edge.look(house);
    const { cursor, head } = await searchPositions(look);
    while (cursor < head && (await edge.transact(house, queueChangedTickets)));
    const waiting = await look.db.selectFrom('tickets_to_index').select('ticket_id').limit(1).executeTakeFirst();
    while (waiting && (await edge.transact(house, indexQueuedTickets)));
  },
};
