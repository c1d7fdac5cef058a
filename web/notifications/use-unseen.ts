import { useQuery } from '@tanstack/react-query';
import { notificationsRoutes } from '../../contract/notifications.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useTopic } from '../live/use-topic.ts';

/** On how many tickets something happened that the signed-in agent has not seen; follows the news by itself. */
export function useUnseen(): number {
  const refresh = useRefresh();
  const { data } = useQuery(reading(notificationsRoutes.countNotifications));
  useTopic('me', (news) => {
    if (news.type === 'refetch' || news.hint.what === 'notifications')
      void refresh(notificationsRoutes.listNotifications, notificationsRoutes.countNotifications);
  });
  return data?.unseen ?? 0;
}
