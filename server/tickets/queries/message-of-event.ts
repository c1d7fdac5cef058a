import type { Message } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';
import { showMessage } from './list-messages.ts';

const bringing = [
  'ticket.customer-wrote',
  'ticket.replied',
  'ticket.noted',
  'ticket.house-wrote',
  'message.delivery-changed',
  'message.redacted',
];

/** The message that an event brings or changes, whole; null where it brings none or the message is gone again. */
export async function messageOfEvent(look: Look, event: PlacedEvent): Promise<Message | null> {
  if (!bringing.includes(event.name)) return null;
  const { messageId } = event.payload as { messageId: number };
  const message = await showMessage(look, messageId).catch(() => null);
  return message?.delivery?.state === 'undone' ? null : message;
}
