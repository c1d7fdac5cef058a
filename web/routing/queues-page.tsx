import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconStack2 } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Queue, routingRoutes } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { announce } from '../ui/announce.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import { useConditionSentence } from '../ui/use-condition-sentence.ts';
import { QueueDialog } from './queue-dialog.tsx';

/** Where tickets without an agent wait, in the order in which the queues are asked. */
export function QueuesPage() {
  const { t } = useTranslation();
  const mayManage = useCan('routing.manage');
  const queues = useQuery(reading(routingRoutes.listQueues));
  const [opened, setOpened] = useState<Queue | 'new' | null>(null);
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('routing:queues.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('routing:queues.title')} lede={t('routing:queues.lede')} act={add}>
      <Loaded query={queues}>
        {({ items }) => <QueueList queues={items} {...(mayManage ? { open: setOpened } : {})} />}
      </Loaded>
      {opened && <QueueDialog queue={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

function QueueList({ queues, open }: { queues: Queue[]; open?: (queue: Queue) => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const move = useMutation({
    mutationFn: ({ ids }: { ids: number[]; words: string }) => call(routingRoutes.orderQueues, { body: { ids } }),
    onSuccess: (_, { words }) => announce(words),
    onSettled: () => refresh(routingRoutes.listQueues),
  });
  if (queues.length === 0)
    return (
      <EmptyState
        icon={<IconStack2 size={24} />}
        title={t('routing:queues.emptyTitle')}
        body={t('routing:queues.emptyText')}
      />
    );
  const step = (from: number, to: number) => {
    const ids = queues.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    move.mutate({ ids, words: t('routing:queues.moved', { name: queues[from]?.name ?? '', place: to + 1 }) });
  };
  return (
    <Rows label={t('routing:queues.title')}>
      {queues.map((queue, place) => (
        <QueueRow key={queue.id} queue={queue} {...(open ? { open } : {})}>
          {open && (
            <>
              <ActionIcon
                aria-label={t('routing:queues.moveUp', { name: queue.name })}
                disabled={place === 0}
                onClick={() => step(place, place - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('routing:queues.moveDown', { name: queue.name })}
                disabled={place === queues.length - 1}
                onClick={() => step(place, place + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
            </>
          )}
        </QueueRow>
      ))}
    </Rows>
  );
}

type RowProps = { queue: Queue; open?: (queue: Queue) => void; children?: React.ReactNode };

function QueueRow({ queue, open, children }: RowProps) {
  const { t } = useTranslation();
  const teams = useTeams();
  const sentence = useConditionSentence(queue.conditions);
  const team = teams.find(({ id }) => id === queue.teamId)?.name ?? t('routing:queues.everybody');
  const facts = [team, t(`routing:strategy.${queue.strategy}`), t(`routing:mode.${queue.mode}`)];
  return (
    <Row
      name={queue.name}
      wraps
      note={
        <>
          {sentence}
          <br />
          {facts.join(' · ')}
        </>
      }
      side={
        <>
          {queue.paused ? <Badge tone="warn">{t('routing:queues.paused')}</Badge> : null}
          {children}
        </>
      }
      {...(open ? { open: () => open(queue) } : {})}
    />
  );
}
