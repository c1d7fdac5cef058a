import type { Edge } from '../house.ts';
import { lastPosition } from './journal.ts';
import { relayEvents } from './relay.ts';

/**
 * Lets reactions pass over everything that stands in the journal: history that was brought in already happened, and what
 * its reactions would send out belongs to the past. Reactions that only derive (`fromStart`) must not be passed over.
 */
export async function passOver(edge: Edge, reactions: readonly { name: string; fromStart: boolean }[]): Promise<void> {
  await relayEvents(edge.house);
  const head = await lastPosition(edge.house.db);
  const names = reactions.filter((each) => !each.fromStart).map((each) => each.name);
  if (names.length > 0)
    await edge.house.db.updateTable('reactions').set({ position: head }).where('name', 'in', names).execute();
}
