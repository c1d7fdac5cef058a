import type { NewsItem } from '../../platform/domain.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

/** Presence is news for everybody, an offer for who is asked, queues and skills for the settings. */
export function newsOf(event: PlacedEvent): NewsItem[] {
  const [subject] = event.name.split('.');
  const payload = event.payload as { agentId?: number; id?: number };
  if (event.name === 'agent.presence-changed')
    return [{ topic: 'house', what: 'presence', id: payload.agentId ?? null }];
  if (event.name === 'ticket.offered' || event.name === 'ticket.offer-settled')
    return [{ topic: 'me', what: 'offers', id: payload.agentId ?? null }];
  if (subject === 'queue' || subject === 'skill' || subject === 'routing' || event.name === 'agent.routing-changed')
    return [{ topic: 'house', what: 'routing', id: payload.id ?? null }];
  return [];
}
