import type { NewsItem } from '../../platform/domain.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

const told: Readonly<Record<string, string>> = {
  company: 'company',
  brand: 'brands',
  'custom-field': 'custom-fields',
  'custom-status': 'custom-statuses',
  form: 'forms',
  schedule: 'schedules',
};

/** Every screen shows something of the settings: all of them hear that it changed, and fetch it again. */
export function newsOf(event: PlacedEvent): NewsItem[] {
  const what = told[event.name.split('.')[0] ?? ''];
  return what ? [{ topic: 'house', what, id: (event.payload as { id?: number }).id ?? null }] : [];
}
