import { useEffect, useState } from 'react';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { SlowLaneDialog } from './slow-lane-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import type { OpenTicket } from './ticket-data.ts';
import { hearTogetherWishes, type TogetherWish } from './together-wish.ts';

/** The dialog that was asked for about the open ticket. */
export function TogetherDialogs({ open }: { open: OpenTicket }) {
  const [wish, setWish] = useState<TogetherWish | null>(null);
  useEffect(() => hearTogetherWishes((next) => next.kind !== 'snooze' && setWish(next)), []);
  const close = () => setWish(null);
  const { ticket, messages } = open;
  if (wish?.kind === 'merge') return <MergeDialog ticket={ticket} close={close} />;
  if (wish?.kind === 'move')
    return <MoveDialog ticket={ticket} messages={messages} first={wish.messageId} close={close} />;
  if (wish?.kind === 'slow-lane') return <SlowLaneDialog id={ticket.id} close={close} />;
  if (wish?.kind === 'snooze-pick') return <SnoozeDialog id={ticket.id} close={close} />;
  return null;
}
