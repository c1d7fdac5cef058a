import { SegmentedControl } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Paged } from '../ui/paged.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { FiringItem } from './firing-item.tsx';

const filters = ['all', 'fired', 'stopped', 'failed'] as const;

/** What a rule did, newest first. */
export function FiringsSheet({ rule, close }: { rule: Rule; close: () => void }) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<(typeof filters)[number]>('all');
  const firings = useInfiniteQuery({
    queryKey: ['rules', rule.id, 'firings', only],
    queryFn: ({ pageParam }) =>
      call(automationRoutes.listFirings, { params: { id: rule.id }, query: { only, limit: 30, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <SideSheet title={t('automation:rules.firings')} close={close}>
      <SegmentedControl
        aria-label={t('automation:firings.only')}
        size="xs"
        data={filters.map((each) => ({ value: each, label: t(`automation:firings.onlyOf.${each}`) }))}
        value={only}
        onChange={(value) => setOnly(filters.find((each) => each === value) ?? 'all')}
      />
      <Paged
        query={firings}
        empty={
          <EmptyState
            icon={<IconHistory size={24} />}
            title={t('automation:firings.emptyTitle')}
            body={t('automation:firings.emptyText')}
          />
        }
      >
        {(rows) =>
          rows.map((firing) => (
            <FiringItem
              key={firing.id}
              firing={firing}
              title={<Link to={`/inbox/all/${firing.ticketId}`}>{firing.ticketSubject}</Link>}
            />
          ))
        }
      </Paged>
    </SideSheet>
  );
}
