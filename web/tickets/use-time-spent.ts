import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ticketWorkRoutes } from '../../contract/ticket-work.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { takeTime } from './ticket-timer.ts';

/** A length of time in words: `25 min`, `1 h 5 min`; less than a minute is a minute. */
export function useDurationWords(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    const minutes = Math.max(1, Math.round(seconds / 60));
    const hours = Math.floor(minutes / 60);
    if (hours === 0) return t('work:time.minutes', { minutes });
    return minutes % 60 === 0 ? t('work:time.hours', { hours }) : t('work:time.both', { hours, minutes: minutes % 60 });
  };
}

/** Fetches the ticket and its time entries again. */
export function useFreshTime(ticketId: number): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['tickets', ticketWorkRoutes.listTimeSpent.path] }),
      client.invalidateQueries({ queryKey: ['ticket', ticketId], exact: true }),
    ]);
}

/** Takes what the clock of a ticket counted and adds it to the ticket, with the way back. Does nothing where no clock ran. */
export function useBookClock(ticketId: number): () => void {
  const { t } = useTranslation();
  const words = useDurationWords();
  const fresh = useFreshTime(ticketId);
  const remove = useMutation({
    mutationFn: (id: number) => call(ticketWorkRoutes.removeTimeEntry, { params: { id } }),
    onSuccess: fresh,
  });
  const add = useMutation({
    mutationFn: (seconds: number) =>
      call(ticketWorkRoutes.addTimeEntry, { params: { id: ticketId }, body: { seconds } }),
    onSuccess: (entry) => {
      toast({ text: t('work:time.booked', { time: words(entry.seconds) }), undo: () => remove.mutate(entry.id) });
      return fresh();
    },
  });
  return () => {
    const seconds = takeTime(ticketId);
    if (seconds > 0) add.mutate(seconds);
  };
}
