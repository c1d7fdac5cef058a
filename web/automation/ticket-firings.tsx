import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { automationRoutes } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { Fold } from '../ui/fold.tsx';
import { Paged } from '../ui/paged.tsx';
import { FiringItem } from './firing-item.tsx';

/** Which rules changed this ticket and why, newest first; nothing where none did. */
export function TicketFirings({ id }: { id: number }) {
  const { t } = useTranslation();
  const firings = useInfiniteQuery({
    queryKey: ['ticket', id, 'firings'],
    queryFn: ({ pageParam }) =>
      call(automationRoutes.listTicketFirings, { params: { id }, query: { limit: 20, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const count = firings.data?.pages.flatMap((page) => page.items).length ?? 0;
  if (count === 0) return null;
  const label = t('automation:firings.inTicket', { count });
  return (
    <section aria-label={t('automation:firings.title')}>
      <Fold label={firings.hasNextPage ? `${label}+` : label}>
        <Paged query={firings} empty={null}>
          {(rows) =>
            rows.map((firing) => {
              const { name, removed } = firing.rule;
              return (
                <FiringItem
                  key={firing.id}
                  firing={firing}
                  title={removed ? t('automation:firings.removedRule', { name }) : name}
                />
              );
            })
          }
        </Paged>
      </Fold>
    </section>
  );
}
