import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import { putTicket } from './ticket-data.ts';

/** Sets a ticket aside, with the way back in the toast, and takes it up again. Without a time it waits for the customer. */
export function useSnooze(id: number): { snooze: (until: Date | null) => Promise<void>; wake: () => Promise<void> } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const reader = useReader();
  const wake = async () => {
    putTicket(client, await call(togetherRoutes.wakeTicket, { params: { id } }));
    void client.invalidateQueries({ queryKey: ['tickets'] });
  };
  const snooze = async (until: Date | null) => {
    const body = { until: until?.toISOString() ?? null };
    putTicket(client, await call(togetherRoutes.snoozeTicket, { params: { id }, body }));
    void client.invalidateQueries({ queryKey: ['tickets'] });
    const text = until
      ? t('together:snooze.done', { time: plannedTime(until, reader, true) })
      : t('together:snooze.doneReply');
    toast({ text, undo: () => void wake() });
  };
  return { snooze, wake };
}
