import type { NewsItem } from '../../platform/domain.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

/** A change of a customer is news for its page and for the lists; a merge for both pages; an organization for the lists. */
export function newsOf(event: PlacedEvent): NewsItem[] {
  const { customerId, organizationId, keptId, mergedId } = event.payload as Record<string, number | undefined>;
  if (event.name.startsWith('organization.'))
    return [{ topic: 'customers', what: 'organization', id: organizationId ?? null }];
  if (!event.name.startsWith('customer.')) return [];
  return [customerId, keptId, mergedId]
    .filter((id) => id !== undefined)
    .flatMap((id) => [
      { topic: `customer:${id}`, what: 'customer', id },
      { topic: 'customers', what: 'customer', id },
    ]);
}
