import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { notificationsRoutes } from '../../contract/notifications.ts';
import { reading } from '../live/reading.ts';
import { useMarkSeen } from './use-mark-seen.ts';
import { useUnseen } from './use-unseen.ts';

/** Whoever reads a ticket has seen what happened on it. Draws nothing. */
export function SeeOnOpen({ ticketId }: { ticketId: number }) {
  const unseen = useUnseen();
  const markSeen = useMarkSeen();
  const wish = { query: { state: 'unseen', limit: 100 } } as const;
  const { data } = useQuery({ ...reading(notificationsRoutes.listNotifications, wish), enabled: unseen > 0 });
  const upTo = data?.items.find((line) => line.ticketId === ticketId && line.sideConversationId === null)?.id;
  useEffect(() => {
    if (upTo !== undefined && document.visibilityState === 'visible') markSeen({ upTo, ticketId });
  }, [upTo, ticketId, markSeen]);
  return null;
}
