import type { NewsItem } from '../../platform/domain.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

/** Each agent hears of the own notifications alone. */
export function newsOf({ name, payload }: PlacedEvent): NewsItem[] {
  if (name !== 'agent.notified') return [];
  return (payload as { agentIds: number[] }).agentIds.map((id) => ({ topic: 'me', what: 'notifications', id }));
}
