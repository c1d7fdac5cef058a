import type { JournalEvent } from '../../contract/settings.ts';
import type { Message } from '../../contract/tickets.ts';

export type ThreadEntry = { key: string; at: string } & (
  | { kind: 'message'; message: Message }
  | { kind: 'event'; event: JournalEvent }
);

/** Messages and events by time. Messages keep their order among themselves; events older than the first message on screen wait until older ones are loaded. */
export function threadOrder(
  messages: readonly Message[],
  events: readonly JournalEvent[],
  more: boolean,
): ThreadEntry[] {
  const first = more ? Date.parse(messages[0]?.createdAt ?? '') || 0 : 0;
  const waiting = events
    .filter((event) => Date.parse(event.at) >= first)
    .map((event): ThreadEntry => ({ key: `e${event.position}`, at: event.at, kind: 'event', event }));
  const entries: ThreadEntry[] = [];
  for (const message of messages) {
    while (waiting[0] && Date.parse(waiting[0].at) < Date.parse(message.createdAt))
      entries.push(waiting.shift() as ThreadEntry);
    entries.push({ key: `m${message.id}`, at: message.createdAt, kind: 'message', message });
  }
  return [...entries, ...waiting];
}
