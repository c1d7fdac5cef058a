import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Queue, routingRoutes } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

/** Asks and removes a queue; what waits in it goes on waiting in the next one that holds. */
export function RemoveQueue({ queue, done }: { queue: Queue; done: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: () => call(routingRoutes.removeQueue, { params: { id: queue.id } }),
    onSuccess: async () => {
      await refresh(routingRoutes.listQueues, routingRoutes.showRoutingNow);
      done();
    },
    onError: () => setAsking(false),
  });
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('routing:queues.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('routing:queues.removeTitle', { name: queue.name })}
        body={t('routing:queues.removeText')}
        act={t('routing:queues.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
