import type { NewsItem } from '../../platform/domain.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

/** A change of a ticket is news for its page and for the lists; a change of a view that others see, for all who list views. */
export function newsOf(event: PlacedEvent): NewsItem[] {
  if (event.name.startsWith('tag.')) return [{ topic: 'tickets', what: 'tags', id: null }];
  if (event.name === 'bulk-change.ended') return [{ topic: 'tickets', what: 'bulk-change', id: null }];
  if (event.name.startsWith('view.')) return [{ topic: 'views', what: 'view', id: null }];
  if (event.ticketId === null) return [];
  const item = { what: 'ticket', id: event.ticketId };
  return [
    { topic: `ticket:${event.ticketId}`, ...item },
    { topic: 'tickets', ...item },
  ];
}
