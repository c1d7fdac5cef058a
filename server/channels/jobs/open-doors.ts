import type { Edge } from '../../platform/house.ts';
import { openSmtp } from './smtp-intake.ts';
import { watchMailboxes } from './watch-mailboxes.ts';

/** Opens the roads by which mail comes in, in processes that do work. Answers how to close them. */
export async function openDoors(edge: Edge): Promise<() => Promise<void>> {
  if (edge.house.config.role === 'web') return async () => {};
  const closeSmtp = await openSmtp(edge);
  const stopWatching = await watchMailboxes(edge);
  return async () => void (await Promise.all([closeSmtp(), stopWatching()]));
}
