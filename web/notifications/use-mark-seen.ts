import { useMutation } from '@tanstack/react-query';
import { notificationsRoutes } from '../../contract/notifications.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';

type Which = { upTo: number; ticketId?: number };

/** Marks as seen what happened up to a notification: on one ticket, or on all. */
export function useMarkSeen(): (which: Which) => void {
  const refresh = useRefresh();
  const mark = useMutation({
    mutationFn: (body: Which) => call(notificationsRoutes.markSeen, { body }),
    onSuccess: () => refresh(notificationsRoutes.listNotifications, notificationsRoutes.countNotifications),
  });
  return mark.mutate;
}
