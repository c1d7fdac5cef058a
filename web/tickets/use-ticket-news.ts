import { useQueryClient } from '@tanstack/react-query';
import { useSoon } from '../live/use-soon.ts';
import { useTopic } from '../live/use-topic.ts';

/** Renews lists and counts, and makes cached tickets stale, when something happens to any ticket, at most twice a second. Once, in the shell. */
export function useTicketNews(): void {
  const client = useQueryClient();
  const renew = useSoon(() => {
    void client.invalidateQueries({ queryKey: ['tickets'] });
    void client.invalidateQueries({ queryKey: ['ticket-counts'] });
  }, 500);
  useTopic('tickets', (news) => {
    if (news.type === 'news' && news.hint.id !== null)
      void client.invalidateQueries({ queryKey: ['ticket', news.hint.id] });
    else void client.invalidateQueries({ queryKey: ['ticket'] });
    renew();
  });
}
