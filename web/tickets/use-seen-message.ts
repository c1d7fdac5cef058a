import { useState } from 'react';
import type { Message } from '../../contract/tickets.ts';
import { useMe } from '../ui/me.tsx';
import type { OpenTicket } from './ticket-data.ts';

/**
 * The newest message that the writer has knowingly seen: it follows the thread while nothing is written, and stands still
 * from the first word on. `newer` are messages by others since; `accept` says that they are seen.
 */
export function useSeenMessage(open: OpenTicket, nothingWritten: boolean) {
  const meId = useMe().agent.id;
  const written = open.messages.filter((each) => each.kind !== 'system');
  const newestId = written.at(-1)?.id ?? null;
  const [seenId, setSeenId] = useState(newestId);
  const since: Message[] = written.filter((each) => each.id > (seenId ?? 0));
  const newer = since.filter((each) => !(each.author.kind === 'agent' && each.author.id === meId));
  if (seenId !== newestId && (nothingWritten || newer.length === 0)) setSeenId(newestId);
  return { id: newer.length === 0 ? newestId : seenId, newestId, newer, accept: () => setSeenId(newestId) };
}
