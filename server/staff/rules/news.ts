import type { NewsItem } from '../../platform/domain.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

/** What changed about agents and teams; who is meant hears it as `me` too, because rights may have changed. */
export function newsOf(event: PlacedEvent): NewsItem[] {
  const [subject] = event.name.split('.');
  if (subject === 'team') return [{ topic: 'house', what: 'teams', id: (event.payload as { id?: number }).id ?? null }];
  if (!changesAnAgent.includes(event.name)) return [];
  const id = (event.payload as { agentId: number }).agentId;
  return [
    { topic: 'house', what: 'agents', id },
    { topic: 'me', what: 'me', id },
  ];
}

const changesAnAgent: readonly string[] = ['agent.added', 'agent.changed', 'agent.deactivated', 'agent.reactivated'];
